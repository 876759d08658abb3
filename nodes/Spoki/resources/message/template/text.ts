import type { IDataObject, ResourceMapperField } from 'n8n-workflow';

import { oneLine } from '../../../transport/shown';
import { bodyTextOf } from '../../template/bodyText';
import { localizationsFor } from '../../template/localizations';
import { templateText } from './names';

/** So many characters of a field of the panel can be seen, and so many lines leave room for the values. */
const LINE_CHARACTERS = 44;
const MAX_LINES = 4;

/** A text that a message may go out with. */
interface Text {
	text: string;
	/** Where the template has several languages. */
	language?: string;
}

/** @param language the one that the message asks for */
export function textOf(template: unknown, language?: string): Text | undefined {
	const texts = localizationsFor(template, language).flatMap((localization) => {
		const text = bodyTextOf(localization);
		return text === undefined ? [] : [{ text, language: String(localization.language) }];
	});
	return texts.length > 1 ? texts[0] : texts.map(({ text }) => ({ text }))[0];
}

/** The template's own text as fields of n8n's mapper that nobody can write into. */
export function textFields({ text, language }: Text): ResourceMapperField[] {
	const name = `Text of the Template${language === undefined ? '' : ` (${language})`}`;
	return linesOf(text).map((line, index) => ({
		id: templateText(index + 1),
		displayName: index === 0 ? name : `Line ${index + 1} of the Text`,
		required: false,
		defaultMatch: false,
		canBeUsedToMatch: false,
		display: true,
		type: 'string',
		readOnly: true,
		// n8n would take it for an expression otherwise.
		defaultValue: line.startsWith('=') ? ` ${line}` : line,
	}));
}

/** n8n gives these fields one line each, and cuts off what is longer. */
function linesOf(text: string): string[] {
	const lines = text
		.split(/[\n\r]+/)
		.map(oneLine)
		.filter((line) => line !== '')
		.flatMap(wrapped);
	if (lines.length <= MAX_LINES) return lines;
	return [...lines.slice(0, MAX_LINES - 1), `${lines[MAX_LINES - 1]} …`];
}

function wrapped(paragraph: string): string[] {
	const lines: string[] = [];
	for (const word of paragraph.split(' ')) {
		const longer = `${lines[lines.length - 1]} ${word}`;
		if (lines.length > 0 && Array.from(longer).length <= LINE_CHARACTERS)
			lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}

/**
 * The fields of the text where n8n fills them in: where no value was entered yet, or where it did so
 * before and the person has at most removed some. An empty line, or a text of before, is worse than none.
 *
 * @param given the mapper's parameter as the panel has it
 */
export function fillable(fields: ResourceMapperField[], given: unknown): ResourceMapperField[] {
	const { value, schema } = Object(given) as IDataObject;
	const values = Object(value) as IDataObject;
	if (Object.keys(values).length === 0) return fields;
	const before = (Array.isArray(schema) ? schema : []) as unknown as ResourceMapperField[];
	const isRemoved = (id: string) => before.some((field) => field.id === id && field.removed);
	const isThere = ({ id, defaultValue }: ResourceMapperField) =>
		values[id] === defaultValue || isRemoved(id);
	return fields.every(isThere) ? fields : [];
}
