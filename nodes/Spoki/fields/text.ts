import { UserError } from 'n8n-workflow';

import { isBlank } from './blank';
import { isMoment } from './dates';
import { checkSound } from './soundness';

/**
 * A single value as the text that is sent: a text as it is, a number in plain digits.
 *
 * @param label what the person calls its place, such as `'Buttons': 'Text' of Button 1`
 * @throws UserError for anything else, and for a text that must not be sent
 */
export function textOf(value: unknown, label: string): string {
	checkSound(value, label);
	if (typeof value === 'string') return value;
	if (typeof value === 'number') return plainDigits(value);
	if (typeof value === 'bigint') return String(value);
	throw mustBe('a text', value, label);
}

/** Reads a text without the spaces around it; undefined where it is blank. */
export function optionalText(value: unknown, label: string): string | undefined {
	return isBlank(value) ? undefined : textOf(value, label).trim();
}

/**
 * Likewise for a text that must not be blank.
 *
 * @param advice what to enter
 */
export function neededText(value: unknown, label: string, advice: string): string {
	const text = optionalText(value, label);
	if (text !== undefined) return text;
	throw new UserError(`${label} is empty`, { description: advice });
}

/** What to say where something of another form stands. */
export function mustBe(wanted: string, value: unknown, label: string): UserError {
	return new UserError(`${label} must be ${wanted}, not ${nameOf(value)}`, {
		description:
			'Point the expression at a single value. Check that every item has one in this place.',
	});
}

function nameOf(value: unknown): string {
	if (Array.isArray(value)) return 'a list';
	if (isMoment(value)) return 'a date';
	if (typeof value === 'object' && value !== null) return 'an object';
	return typeof value === 'function' ? 'a function' : String(value);
}

/** Without an exponent: `1e-7` is 0.0000001. Whole numbers that would have one are refused before. */
function plainDigits(number: number): string {
	const [mantissa, exponent] = String(number).split('e-');
	if (exponent === undefined) return mantissa;
	const digits = mantissa.replace(/\D/g, '');
	return `${number < 0 ? '-' : ''}0.${'0'.repeat(Number(exponent) - 1)}${digits}`;
}
