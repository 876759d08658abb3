import { withoutSeparators } from './characters';
import { withoutMarks } from './marks';
import { refuseMistakes } from './mistakes';
import { completed } from './national';
import { refuse } from './refuse';

/**
 * Brings a phone number into international form (E.164), such as `+393331234567`. Separators,
 * invisible characters and the marks of sheets, forms and WhatsApp go, `00` in front becomes `+`; no
 * digit is guessed, dropped or changed but for the trunk prefix of a national number.
 *
 * @param label the parameter's display name, for the message
 * @param defaultCountry what completes a national number, such as `+39` or `IT`; without it such a number is refused
 * @param countryName what the place is called where that was entered
 * @throws UserError that says what is wrong with the number and how to write it
 */
export function internationalPhone(
	value: unknown,
	label: string,
	defaultCountry = '',
	countryName = "'Default Country'",
): string {
	const written = textOf(value, label);
	const number = withoutMarks(written, label);
	refuseMistakes(number, written, label);
	const bare = withoutSeparators(number);
	if (!/^\+?\d+$/.test(bare)) {
		refuse(
			label,
			written,
			'is not a phone number',
			'Write digits only, with a + and the country code in front, such as +393331234567.',
		);
	}
	return checked(
		bare.startsWith('+')
			? bare
			: completed({ digits: bare, written, label }, defaultCountry.trim(), countryName),
		written,
		label,
	);
}

function textOf(value: unknown, label: string): string {
	if (typeof value === 'string') return value;
	if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return String(value);
	return refuse(
		label,
		value,
		'is not a phone number',
		'Give one number as text with a + in front: as a number its digits get lost.',
	);
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
			'With a + and the country code a phone number has at least 7 digits.',
		);
	}
	if (digits.length > 15) {
		refuse(
			label,
			written,
			'is too long',
			'With a + and the country code a phone number has at most 15 digits.',
		);
	}
	return international;
}
