import { withoutSpaces } from './characters';
import { planCompletedBy, planInFront } from './numbering';
import { refuse } from './refuse';

/** Each part has so many digits behind its country code where it is a number of its own. */
const WHOLE_NUMBER_DIGITS = 7;

/** So many are enough where something stands in between that no single number holds. */
const DIVIDED_NUMBER_DIGITS = 6;

/** Characters that a single number is made of. */
const SINGLE_NUMBER = /^\+?[\d\s\-.()/\\\u2010-\u2015\u2212]*$/u;

const BETWEEN_NUMBERS = /[^\d\s+\-.\u2010-\u2015\u2212]+|\n|\s[-\u2010-\u2015\u2212]\s|(?=\+)/u;

/**
 * Finds what would become another number when separators are taken out of it.
 *
 * @throws UserError that says what the value is, and how to write the number
 */
export function refuseMistakes(text: string, written: string, label: string): void {
	const number = withoutSpaces(text);
	if (/^[+-]?\d+([.,]\d+)?e[+-]?\d+$/i.test(number)) {
		refuse(
			label,
			written,
			'was shortened by a sheet, and its last digits are lost',
			'Format the column as text, and enter the number again with a + and the country code in front.',
		);
	}
	if (/(\d{5}\.|,)0+$/.test(number) || /^\+?\d{7,}\.\d{1,2}$/.test(number)) {
		refuse(
			label,
			written,
			'was stored as a decimal number',
			'Format the column as text, so that no point or comma is added, and write the number with a + and the country code in front.',
		);
	}
	if (/^(\+|00)[\d\-./]{1,6}\(0\)/.test(number)) {
		refuse(
			label,
			written,
			'holds a "(0)" behind the country code',
			'Write the number as it is dialled from abroad, without the brackets.',
		);
	}
	if (holdsSeveral(text)) {
		refuse(
			label,
			written,
			'holds more than one number',
			'Give one number for each contact, written in full with a + and the country code in front.',
		);
	}
}

function holdsSeveral(text: string): boolean {
	const isSingle = SINGLE_NUMBER.test(text.replace(/[\n\r]/g, ' '));
	const least = isSingle ? WHOLE_NUMBER_DIGITS : DIVIDED_NUMBER_DIGITS;
	const parts = text.split(BETWEEN_NUMBERS).map(nationalDigits);
	return parts.filter((part) => part.length >= least).length > 1 || (isSingle && hasSuffix(text));
}

/** Whether a whole number is followed by a slash and the other ending of a second one. */
function hasSuffix(text: string): boolean {
	const [, before = '', after = ''] = /^(.*)[/\\]([^/\\]*\d[^/\\]*)$/s.exec(text) ?? [];
	const digits = internationalDigits(before);
	return (
		nationalDigits(before).length >= WHOLE_NUMBER_DIGITS ||
		(digits !== undefined &&
			after.replace(/\D/g, '').length <= 2 &&
			planCompletedBy(digits) !== undefined)
	);
}

function internationalDigits(text: string): string | undefined {
	return /^(?:\+|00)(\d+)$/.exec(text.replace(/[^\d+]/g, ''))?.[1];
}

/** The digits without the country code, where the text begins with one. */
function nationalDigits(text: string): string {
	const digits = internationalDigits(text);
	if (digits === undefined) return text.replace(/\D/g, '');
	return digits.slice(planInFront(digits)?.callingCode.length ?? 0);
}
