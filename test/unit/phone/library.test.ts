import fc from 'fast-check';
import {
	getCountries,
	getCountryCallingCode,
	parsePhoneNumberFromString,
	type CountryCode,
	type PhoneNumber,
} from 'libphonenumber-js/max';
import metadata from 'libphonenumber-js/metadata.max.json';

import { internationalPhone } from '../../../nodes/Spoki/fields/phone';

/** By position in the library's own data: the general pattern, the trunk prefix, patterns by type. */
type CountryData = { 2: string; 5?: string; 11?: Array<[pattern: string] | 0> };

const seed = 1;
const countries = getCountries();
const dataOf = (country: CountryCode) => metadata.countries[country] as unknown as CountryData;

/** Numbers of every type that a country has, and such as fit its general pattern only. */
function nationalNumbers(country: CountryCode): string[] {
	const { 2: general, 11: types = [] } = dataOf(country);
	const patterns = [general, ...types.flatMap((type) => (type && type[0] !== '' ? [type[0]] : []))];
	return patterns.flatMap((pattern) =>
		fc.sample(fc.stringMatching(new RegExp(`^(?:${pattern})$`)), { seed, numRuns: 12 }),
	);
}

/** What the node makes of a number: it, or that it asks for the +. */
function ours(written: string, prefix: string): string {
	try {
		return internationalPhone(written, 'Phone', prefix);
	} catch (error) {
		const { message, description } = error as { message: string; description: string };
		if (!description.includes('+')) throw error;
		return `error: ${message}`;
	}
}

const figures = { same: 0, refused: 0, unknown: 0 };
afterAll(() => console.log(JSON.stringify(figures)));

/** Compares with what the library reads in the same text, where it finds it valid. */
function compare(written: string, country: CountryCode, prefix: string): void {
	const theirs: PhoneNumber | undefined = parsePhoneNumberFromString(written, country);
	const result = ours(written, prefix);
	if (result.startsWith('error')) {
		figures.refused += 1;
		return;
	}
	if (theirs?.isValid()) {
		expect({ written, prefix, result }).toEqual({ written, prefix, result: theirs.number });
		figures.same += 1;
	} else figures.unknown += 1;
}

test.each(countries)('numbers of %s are read as the library reads them', (country) => {
	const callingCode = getCountryCallingCode(country);
	const trunk = dataOf(country)[5] ?? '';
	for (const national of nationalNumbers(country)) {
		const number = parsePhoneNumberFromString(`+${callingCode}${national}`);
		const forms = [national, `${trunk}${national}`, number?.formatNational() ?? national];
		for (const written of forms) {
			compare(written, country, country);
			compare(written, country, `+${callingCode}`);
		}
	}
});
