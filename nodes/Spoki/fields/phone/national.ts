import { UserError } from 'n8n-workflow';

import { shown } from '../../transport/shown';
import { visible, withoutSpaces } from './characters';
import { planCompletedBy, planOf, type NumberingPlan } from './numbering';
import { refuse } from './refuse';

/** From this length on, digits without a + may already hold a country code. */
const AMBIGUOUS_FROM_DIGITS = 11;

/** The longest prefix of calls abroad has so many digits. */
const LONGEST_PREFIX_ABROAD = 7;

/** A number that does not begin with a +: its digits, and what they come from. */
interface UnmarkedNumber {
	digits: string;
	written: string;
	label: string;
}

/**
 * Brings a number without a + into international form: `00` is a +, and in front of a national number
 * goes the code of the default country. Nothing is dropped but what that country dials in front of its
 * own numbers.
 *
 * @throws UserError for what is no number of that country, or may be one of another
 */
export function completed(
	number: UnmarkedNumber,
	defaultCountry: string,
	countryName: string,
): string {
	const { digits, label, written } = number;
	const plan = planOfCountry(defaultCountry);
	const national = plan && nationalNumber(digits, plan);
	if (plan) refuseForeign(number, plan);
	if (digits.startsWith('00')) {
		// In a few countries numbers of services begin so.
		if (national !== undefined)
			refuse(
				label,
				written,
				'may or may not begin with 00 for a call abroad',
				'Write a + in place of 00.',
			);
		return `+${digits.slice('00'.length)}`;
	}
	if (defaultCountry === '') {
		refuse(
			label,
			written,
			'has no country code',
			"Write the number with + and the country code in front, such as +39, or set 'Default Country' in the options or in the credential 'Spoki API'.",
		);
	}
	if (plan === undefined) {
		throw new UserError(`${countryName} is not a country code: ${shown(defaultCountry)}`, {
			description:
				'Write a + and the country code, such as +39, or the two letters of the country, such as IT.',
		});
	}
	return national === undefined
		? refuseImpossible(number, plan)
		: `+${plan.callingCode}${national}`;
}

function planOfCountry(written: string): NumberingPlan | undefined {
	const country = withoutSpaces(visible(written)).toUpperCase();
	return planOf(country.replace(/^(\+|00)(?=\d)/, ''));
}

/** The number as it is dialled from abroad, behind the country code. */
function nationalNumber(
	digits: string,
	{ trunkPrefixes, isNational }: NumberingPlan,
): string | undefined {
	const shortened = trunkPrefixes
		.filter((prefix) => digits.startsWith(prefix))
		.map((prefix) => digits.slice(prefix.length));
	return [...shortened, digits].find(isNational);
}

/** Refuses digits that begin with a country code, or may do so. */
function refuseForeign(
	{ digits, label, written }: UnmarkedNumber,
	{ callingCode, leadsAbroad }: NumberingPlan,
): void {
	const code = digits.startsWith(callingCode) ? callingCode : planCompletedBy(digits)?.callingCode;
	if (code !== undefined && digits.length >= AMBIGUOUS_FROM_DIGITS) {
		refuse(
			label,
			written,
			`may or may not already begin with the country code ${code}`,
			'Put a + in front of a number that holds its country code.',
		);
	}
	for (let length = 1; length <= LONGEST_PREFIX_ABROAD; length++) {
		const prefix = digits.slice(0, length);
		const isAbroad = prefix !== '00' && leadsAbroad(prefix);
		if (isAbroad && planCompletedBy(digits.slice(length)) !== undefined) {
			refuse(
				label,
				written,
				`may begin with ${prefix} for a call abroad`,
				`Write a + in place of ${prefix}.`,
			);
		}
	}
}

function refuseImpossible(
	{ digits, label, written }: UnmarkedNumber,
	{ callingCode, isNational, lengths }: NumberingPlan,
): never {
	if (isNational(`0${digits}`)) {
		refuse(
			label,
			written,
			'has lost its leading zero',
			`Sheets drop the zero where a column holds numbers: format it as text. Write +${callingCode}0${digits}, if that is the number.`,
		);
	}
	const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)];
	const what =
		digits.length < shortest
			? 'is too short'
			: digits.length > longest
				? 'is too long'
				: 'is no phone number';
	return refuse(
		label,
		written,
		`${what} for the country code ${callingCode}`,
		`Check the digits: there are ${shortest === longest ? shortest : `${shortest} to ${longest}`} behind +${callingCode}. Write a number of another country with a + and its country code in front.`,
	);
}
