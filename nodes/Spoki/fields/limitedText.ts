import { UserError, type INodeProperties } from 'n8n-workflow';

import type { Field } from '../description/Operation';
import { grouped } from '../transport/count';
import { neededText, optionalText, textOf } from './text';

/** Who takes no more: Spoki refuses what is too long for itself, WhatsApp what is too long for a message. */
type Taker = 'Spoki' | 'WhatsApp';

type TextProperty = Omit<INodeProperties, 'default' | 'displayOptions' | 'hint' | 'type'>;

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

/** What stands below a field in the panel, so that its limit is known before the run. */
export function limitHint(maxCharacters: number): Pick<INodeProperties, 'hint'> {
	if (!Number.isFinite(maxCharacters)) return {};
	return { hint: `Up to ${grouped(maxCharacters)} characters` };
}

/** A field for such a text. */
export function limitedText(
	property: TextProperty,
	maxCharacters: number,
	taker: Taker = 'Spoki',
): Field & { read: (value: unknown) => string } {
	const label = `'${property.displayName}'`;
	return {
		property: { ...property, ...limitHint(maxCharacters), type: 'string', default: '' },
		read: (value) => withinLimit(textOf(value, label), label, maxCharacters, taker),
	};
}

/** A text in a row of a form: how it looks there, and how it is read wherever the row comes from. */
export interface LimitedCell {
	property: INodeProperties;
	/** Undefined where it is blank. */
	optional: (value: unknown, label: string) => string | undefined;
	/** @param advice what to enter where it is blank, which it must not be */
	needed: (value: unknown, label: string, advice: string) => string;
}

/** Such a text in the row of a form, with WhatsApp's limit. */
export function limitedCell(property: TextProperty, maxCharacters: number): LimitedCell {
	return {
		property: { ...property, ...limitHint(maxCharacters), type: 'string', default: '' },
		optional: (value, label) => {
			const text = optionalText(value, label);
			return text === undefined ? undefined : withinLimit(text, label, maxCharacters);
		},
		needed: (value, label, advice) =>
			withinLimit(neededText(value, label, advice), label, maxCharacters),
	};
}
