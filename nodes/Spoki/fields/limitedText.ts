import { UserError } from 'n8n-workflow';

import type { Field } from '../description/Operation';
import { textOf } from './text';

/** Who takes no more: Spoki refuses what is too long for itself, WhatsApp what is too long for a message. */
type Taker = 'Spoki' | 'WhatsApp';

/**
 * A text that is taken up to a length.
 *
 * @param label what the person calls its place, such as `'Footer'`
 * @throws UserError for a longer one, which is never cut
 */
export function withinLimit(
	text: string,
	label: string,
	maxCharacters: number,
	taker: Taker = 'WhatsApp',
): string {
	const length = Array.from(text).length;
	if (length <= maxCharacters) return text;
	throw new UserError(`${label} has ${length} characters`, {
		description: `${taker} takes ${maxCharacters} at most. Shorten the text.`,
	});
}

/** A field for such a text. */
export function limitedText(
	property: Omit<Field['property'], 'default' | 'type'>,
	maxCharacters: number,
	taker: Taker = 'Spoki',
): Field & { read: (value: unknown) => string } {
	const label = `'${property.displayName}'`;
	return {
		property: { ...property, type: 'string', default: '' },
		read: (value) => withinLimit(textOf(value, label), label, maxCharacters, taker),
	};
}
