import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import { limitedCell } from '../../fields/limitedText';
import { optionalText } from '../../fields/text';
import { checkDifferent, rowsOf } from './rows';

/** WhatsApp's limit for the rows of all sections together (documented), and so for the sections. */
export const MAX_ROWS = 10;

/** WhatsApp's limits for the texts of a list, in characters. */
const MAX_CHARACTERS = { description: 72, title: 24 };

/** The heading of a section. */
export const sectionTitle = limitedCell(
	{
		displayName: 'Title',
		name: 'title',
		placeholder: 'e.g. Courses in March',
		description: 'The heading of the section',
	},
	MAX_CHARACTERS.title,
);

/** What the contact chooses. */
export const rowTitle = limitedCell(
	{
		displayName: 'Title',
		name: 'title',
		placeholder: 'e.g. Wheel throwing',
		description: 'What the contact chooses',
	},
	MAX_CHARACTERS.title,
);

/** What is said about it. */
export const rowDescription = limitedCell(
	{
		displayName: 'Description',
		name: 'description',
		placeholder: 'e.g. Saturday, 15:00',
		description: 'The small text below the title',
	},
	MAX_CHARACTERS.description,
);

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
		title: sectionTitle.needed(
			title,
			`'Sections': 'Title' of ${name}`,
			'Enter a heading for its rows.',
		),
		rows: rows.map((row, place) => asRow(row, nameOf(place, index))),
	};
}

function asRow(
	{ title: given, description, payload }: Record<string, unknown>,
	name: string,
): IDataObject {
	const labelOf = (part: string) => `'Sections': '${part}' of ${name}`;
	const title = rowTitle.needed(given, labelOf('Title'), 'Enter what the contact chooses.');
	const small = rowDescription.optional(description, labelOf('Description'));
	return {
		title,
		...(small === undefined ? {} : { description: small }),
		payload: optionalText(payload, labelOf('Payload')) ?? title,
	};
}
