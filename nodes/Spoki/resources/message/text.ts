import type { Field } from '../../description/Operation';
import { limitedText } from '../../fields/limitedText';
import { required } from '../../fields/required';

/**
 * The words of a message or a note.
 *
 * @param maxCharacters that WhatsApp takes; without it there is no limit
 */
export function textField(
	property: Pick<Field['property'], 'description' | 'placeholder'>,
	maxCharacters = Number.POSITIVE_INFINITY,
): Field {
	return required(
		limitedText(
			{ displayName: 'Text', name: 'text', typeOptions: { rows: 4 }, ...property },
			maxCharacters,
			'WhatsApp',
		),
	);
}
