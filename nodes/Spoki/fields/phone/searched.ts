import { visible, withoutSeparators } from './characters';

/** A day is written with the same separators. */
const DAY = /^(\d{1,2}|\d{4})([-./])\d{1,2}\2(\d{1,2}|\d{4})$/;

/** A phone number or enough of one, without separators. */
const NUMBER = /^\+?\d{6,}$/;

/** How a call abroad begins. */
const ABROAD = /^00(?=[1-9]\d{7})/;

/**
 * A text to look for among contacts, whose numbers Spoki writes without separators: where it can be a
 * phone number, it loses them.
 */
export function asSearched(text: string): string {
	const written = visible(text);
	const number = withoutSeparators(written);
	return NUMBER.test(number) && !DAY.test(written) ? number.replace(ABROAD, '+') : text.trim();
}
