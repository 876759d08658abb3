import { UserError } from 'n8n-workflow';

import type { Field } from '../description/Operation';
import { readByType } from './valueTypes';

/** A text that Spoki takes up to a length; a longer one is refused, never cut. */
export function limitedText(
	property: Omit<Field['property'], 'default' | 'type'>,
	maxCharacters: number,
): Field {
	const field: Field = { property: { ...property, type: 'string', default: '' } };
	const asText = readByType(field);
	return {
		...field,
		read: (value) => {
			const text = String(asText(value));
			const length = Array.from(text).length;
			if (length <= maxCharacters) return text;
			throw new UserError(`'${property.displayName}' has ${length} characters`, {
				description: `Spoki takes ${maxCharacters} at most. Shorten the text.`,
			});
		},
	};
}
