import { UserError } from 'n8n-workflow';

import type { Field, FieldContext } from '../description/Operation';

/** Country codes whose national numbers keep their leading zero when they are dialled from abroad. */
const KEEPS_LEADING_ZERO = ['39', '378'];

/** From this length on, a number that begins with the prefix's own digits may already hold it. */
const AMBIGUOUS_FROM_DIGITS = 11;

/** Spaces of every kind, and characters that show nothing (they come along when a number is copied). */
const INVISIBLE = /[\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;

const SEPARATORS = /[-.()/\u2010-\u2015\u2212]/g;

/** What can go wrong with a number: what it is, and the way out. */
function refuse(label: string, value: string, what: string, advice: string): never {
	throw new UserError(`'${label}' ${what}: ${value}`, { description: advice });
}

/**
 * Brings a phone number into international form (E.164), such as `+393331234567`. Separators and
 * invisible characters go, `00` in front becomes `+`; no digit is guessed, dropped or changed but for
 * the trunk zero of a national number outside Italy and San Marino.
 *
 * @param label the parameter's display name, for the message
 * @param defaultPrefix what completes a national number, such as `+39`; without it such a number is refused
 * @throws UserError that says what is wrong with the number and how to write it
 */
export function internationalPhone(value: unknown, label: string, defaultPrefix?: string): string {
	const written = typeof value === 'number' ? digitsOfNumber(value, label) : String(value);
	const visible = written.replace(INVISIBLE, '');
	if (/^(\+|00)[\d\-./]{1,6}\(0\)/.test(visible)) {
		refuse(
			label,
			written,
			'holds a "(0)" behind the country code',
			'Write the number as it is dialled from abroad, without the brackets.',
		);
	}
	const bare = visible.replace(SEPARATORS, '').replace(/^00/, '+');
	if (!/^\+?\d+$/.test(bare)) {
		refuse(
			label,
			written,
			'is not a phone number',
			'Write digits only, with a + and the country code in front, such as +393331234567.',
		);
	}
	return checked(
		bare.startsWith('+') ? bare : completed(bare, written, label, defaultPrefix),
		written,
		label,
	);
}

function digitsOfNumber(value: number, label: string): string {
	if (!Number.isSafeInteger(value) || value < 0) {
		refuse(
			label,
			String(value),
			'is not a phone number',
			'Give the number as text with a + in front: as a number its digits get lost.',
		);
	}
	return String(value);
}

/** Puts the default prefix in front of a national number. */
function completed(digits: string, written: string, label: string, defaultPrefix?: string): string {
	if (!defaultPrefix) {
		refuse(
			label,
			written,
			'has no country code',
			"Write the number with + and the country code in front, such as +39, or set the option 'Default Country Prefix'.",
		);
	}
	const prefix = prefixDigits(defaultPrefix);
	if (digits.length >= AMBIGUOUS_FROM_DIGITS && digits.startsWith(prefix)) {
		refuse(
			label,
			written,
			`may or may not already begin with the country code ${prefix}`,
			'Put a + in front of a number that holds its country code.',
		);
	}
	const national = KEEPS_LEADING_ZERO.includes(prefix) ? digits : digits.replace(/^0/, '');
	return `+${prefix}${national}`;
}

function prefixDigits(defaultPrefix: string): string {
	const digits = defaultPrefix.replace(INVISIBLE, '').replace(/^(\+|00)/, '');
	if (!/^[1-9]\d{0,3}$/.test(digits)) {
		refuse(
			'Default Country Prefix',
			defaultPrefix,
			'is not a country code',
			'Write a + and one to four digits, such as +39.',
		);
	}
	return digits;
}

function checked(international: string, written: string, label: string): string {
	const digits = international.slice(1);
	if (digits.startsWith('0')) {
		refuse(
			label,
			written,
			'has a 0 where the country code begins',
			'No country code begins with 0. Write it as it is dialled from abroad, such as +39.',
		);
	}
	if (digits.length < 7) {
		refuse(
			label,
			written,
			'is too short',
			'With the country code a phone number has at least 7 digits.',
		);
	}
	if (digits.length > 15) {
		refuse(
			label,
			written,
			'is too long',
			'With the country code a phone number has at most 15 digits.',
		);
	}
	return international;
}

/** The option that completes national numbers. */
export const defaultCountryPrefix: Field = {
	property: {
		displayName: 'Default Country Prefix',
		name: 'defaultCountryPrefix',
		type: 'string',
		default: '',
		placeholder: 'e.g. +39',
		description:
			'What to put in front of phone numbers that come without a country code. Leave it empty to refuse such numbers.',
	},
};

/** A phone number that is sent in international form; the option may complete it. */
export function phoneField(
	property: Pick<Field['property'], 'description' | 'displayName' | 'name' | 'required'>,
): Field {
	return {
		property: { ...property, type: 'string', default: '', placeholder: 'e.g. +393331234567' },
		brings: [defaultCountryPrefix],
		read: (value, context) => phoneOf(value, property.displayName, context),
	};
}

/** A number in international form, completed by the item's option. */
export function phoneOf(value: unknown, label: string, { options }: FieldContext): string {
	return internationalPhone(value, label, options.defaultCountryPrefix as string | undefined);
}
