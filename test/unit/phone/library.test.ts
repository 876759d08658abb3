import fc from 'fast-check';
import {
	getCountries,
	getCountryCallingCode,
	parsePhoneNumberFromString,
	type CountryCode,
} from 'libphonenumber-js/max';
import metadata from 'libphonenumber-js/metadata.max.json';

import { internationalPhone } from '../../../nodes/Spoki/fields/phone';

/** By position in the library's own data: all numbers, the trunk prefix, the types of numbers. */
type CountryData = { 1: string; 2: string; 5?: string; 11?: Array<[pattern: string] | 0> };

const countries = getCountries();
const dataOf = (country: CountryCode) => metadata.countries[country] as unknown as CountryData;

/** Numbers of every type that a country has, and such as fit its general pattern only. */
function nationalNumbers(country: CountryCode): string[] {
	const { 2: general, 11: types = [] } = dataOf(country);
	const patterns = [general, ...types.flatMap((type) => (type === 0 ? [] : type[0]))];
	return patterns
		.filter((pattern) => pattern !== '')
		.flatMap((pattern) =>
			fc.sample(fc.stringMatching(new RegExp(`^(?:${pattern})$`)), { seed: 1, numRuns: 2 }),
		);
}

/** The number, or undefined where it is refused in words that ask for the +. */
function ours(written: string, prefix: string): string | undefined {
	try {
		return internationalPhone(written, 'Phone', prefix);
	} catch (error) {
		expect((error as { description: string }).description).toContain('+');
		return undefined;
	}
}

const outcomes = { asTheLibrary: 0, refused: 0 };
const others: object[] = [];

function compare(written: string, country: CountryCode, prefix: string): void {
	const theirs = parsePhoneNumberFromString(written, country);
	if (!theirs?.isValid()) return;
	const result = ours(written, prefix);
	if (result === theirs.number) outcomes.asTheLibrary += 1;
	else if (result === undefined) outcomes.refused += 1;
	else others.push({ written, prefix, result, theirs: theirs.number });
}

/** Countries where a number of another one may be written, with their way to dial it. */
const elsewhere = (['IT', 'DE', 'US', 'RU', 'BR', 'AU'] as const).map((country) => {
	const prefixAbroad = fc.stringMatching(new RegExp(`^(?:${dataOf(country)[1]})$`));
	return { country, prefixAbroad: fc.sample(prefixAbroad, { seed: 1, numRuns: 1 })[0] };
});

test('numbers of all countries are read as the library reads them, or not at all', () => {
	for (const country of countries) {
		const callingCode = getCountryCallingCode(country);
		for (const national of nationalNumbers(country)) {
			const digits = `${callingCode}${national}`;
			const parsed = parsePhoneNumberFromString(`+${digits}`);
			// As at home, by the country's letters and its calling code.
			for (const prefix of [country, `+${callingCode}`]) {
				compare(national, country, prefix);
				compare(`${dataOf(country)[5] ?? ''}${national}`, country, prefix);
				compare(parsed?.formatNational() ?? national, country, prefix);
			}
			// As in other countries.
			for (const { country: other, prefixAbroad } of elsewhere) {
				compare(digits, other, other);
				compare(`${prefixAbroad}${digits}`, other, other);
				compare(parsed?.formatInternational() ?? `+${digits}`, other, other);
			}
		}
	}
	expect(others).toEqual([]);
	expect(outcomes.asTheLibrary).toBeGreaterThan(20_000);
});
