import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import { withinLimit } from '../../fields/limitedText';
import { optionalText } from '../../fields/text';
import { checkDifferent, rowsOf, shortText } from './rows';

/** WhatsApp's limit for the rows of all sections together (documented). */
const MAX_ROWS = 10;

/** WhatsApp's limits for the texts of a list, in characters. */
const MAX_CHARACTERS = { description: 72, title: 24 };

/** What sections look like. */
export const SECTIONS_EXAMPLE =
	'[{"title": "Courses", "rows": [{"title": "Wheel", "payload": "WHEEL"}]}]';

/**
 * The sections as Spoki takes them, in order.
 *
 * @throws UserError for no section, no row or too many rows, for a title that is blank, a text that is
 * too long, and a payload that is there twice
 */
export function readSections(value: unknown): IDataObject[] {
	const given = rowsOf(value, 'section', 'Sections', SECTIONS_EXAMPLE);
	const sections = given.map(({ title, rows }, index) => asSection(title, rows, index));
	const count = sections.reduce((sum, { rows }) => sum + rows.length, 0);
	if (sections.length === 0 || count > MAX_ROWS) {
		throw new UserError(
			sections.length === 0 ? "'Sections' is empty" : `'Sections' holds ${count} rows`,
			{
				description: `Add at least one section with one row. WhatsApp takes ${MAX_ROWS} rows in all.`,
			},
		);
	}
	checkDifferent(
		'Sections',
		sections.flatMap(({ rows }, index) =>
			rows.map(({ payload }, row) => ({ name: nameOf(row, index), text: String(payload) })),
		),
		'payload',
		"WhatsApp tells the rows apart by it. Give each row a 'Payload' of its own; without one its title is taken.",
	);
	return sections;
}

function nameOf(row: number, section: number): string {
	return `Row ${row + 1} of Section ${section + 1}`;
}

function asSection(
	title: unknown,
	given: unknown,
	index: number,
): { title: string; rows: IDataObject[] } {
	const name = `Section ${index + 1}`;
	const rows = rowsOf(given ?? [], 'row', `Rows of ${name}`, '[{"title": "Wheel"}]');
	if (rows.length === 0) {
		throw new UserError(`'Sections': ${name} has no rows`, {
			description: 'Add at least one row, or remove the section.',
		});
	}
	return {
		title: shortText(
			title,
			`'Sections': 'Title' of ${name}`,
			'Enter a heading for its rows.',
			MAX_CHARACTERS.title,
		),
		rows: rows.map((row, place) => asRow(row, nameOf(place, index))),
	};
}

function asRow(
	{ title: given, description, payload }: Record<string, unknown>,
	name: string,
): IDataObject {
	const labelOf = (part: string) => `'Sections': '${part}' of ${name}`;
	const title = shortText(
		given,
		labelOf('Title'),
		'Enter what the contact chooses.',
		MAX_CHARACTERS.title,
	);
	const small = optionalText(description, labelOf('Description'));
	return {
		title,
		...(small === undefined
			? {}
			: { description: withinLimit(small, labelOf('Description'), MAX_CHARACTERS.description) }),
		payload: optionalText(payload, labelOf('Payload')) ?? title,
	};
}
