import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import type { Field } from '../../description/Operation';
import { modeSelector } from '../../fields/modeSelector';
import { needed, payloadOf, ROW_MODES, rowsOf } from './rows';

/** WhatsApp's limit for the rows of all sections together (documented). */
const MAX_ROWS = 10;

const EXAMPLE = '[{"title": "Courses", "rows": [{"title": "Wheel", "payload": "WHEEL"}]}]';

/**
 * The sections as Spoki takes them, in order.
 *
 * @throws UserError for no section, no row or too many rows, and for a blank title
 */
function readSections(value: unknown): IDataObject[] {
	const given = rowsOf(value, 'section', 'Sections', EXAMPLE);
	const sections = given.map(({ title, rows }, index) => asSection(title, rows, index + 1));
	const count = sections.reduce((sum, { rows }) => sum + rows.length, 0);
	if (sections.length === 0 || count > MAX_ROWS) {
		throw new UserError(
			sections.length === 0 ? "'Sections' is empty" : `'Sections' holds ${count} rows`,
			{
				description: `Add at least one section with one row. WhatsApp takes ${MAX_ROWS} rows in all.`,
			},
		);
	}
	return sections;
}

function asSection(
	title: unknown,
	given: unknown,
	number: number,
): { title: string; rows: IDataObject[] } {
	const name = `Section ${number}`;
	const rows = rowsOf(given ?? [], 'row', `Rows of ${name}`, '[{"title": "Wheel"}]');
	if (rows.length === 0) {
		throw new UserError(`'Sections': ${name} has no rows`, {
			description: 'Add at least one row, or remove the section.',
		});
	}
	return {
		title: needed(
			title,
			`'Sections': 'Title' of ${name} is empty`,
			'Enter a heading for its rows.',
		),
		rows: rows.map((row, index) => asRow(row, `Row ${index + 1} of ${name}`)),
	};
}

function asRow(
	{ title: given, description, payload }: Record<string, unknown>,
	name: string,
): IDataObject {
	const title = needed(
		given,
		`'Sections': 'Title' of ${name} is empty`,
		'Enter what the contact chooses.',
	);
	const small = String(description ?? '').trim();
	return {
		title,
		...(small === '' ? {} : { description: small }),
		payload: payloadOf(payload, title),
	};
}

/** The button that opens the list. */
export const listTitle: Field = {
	local: true,
	property: {
		displayName: 'List Button',
		name: 'listTitle',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. Choose a course',
		description: 'What stands on the button that opens the list',
	},
};

/** How the sections are given. */
export const sectionsMode = modeSelector('Define Sections', 'sectionsMode', ROW_MODES);

/** The sections one by one, with their rows. */
export const sectionsForm: Field = {
	local: true,
	shownWhen: { sectionsMode: ['form'] },
	read: readSections,
	property: {
		displayName: 'Sections',
		name: 'sections',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		required: true,
		default: {},
		placeholder: 'Add Section',
		description: 'What the contact can choose from: up to ten rows in all, under headings',
		options: [
			{
				displayName: 'Section',
				name: 'section',
				values: [
					{
						displayName: 'Title',
						name: 'title',
						type: 'string',
						default: '',
						placeholder: 'e.g. Courses in March',
						description: 'The heading of the section',
					},
					{
						displayName: 'Rows',
						name: 'rows',
						type: 'fixedCollection',
						typeOptions: { multipleValues: true, sortable: true },
						default: {},
						placeholder: 'Add Row',
						options: [
							{
								displayName: 'Row',
								name: 'row',
								values: [
									{
										displayName: 'Title',
										name: 'title',
										type: 'string',
										default: '',
										placeholder: 'e.g. Wheel throwing',
										description: 'What the contact chooses',
									},
									{
										displayName: 'Description',
										name: 'description',
										type: 'string',
										default: '',
										placeholder: 'e.g. Saturday, 15:00',
										description: 'The small text below the title',
									},
									{
										displayName: 'Payload',
										name: 'payload',
										type: 'string',
										default: '',
										placeholder: 'e.g. WHEEL',
										description:
											'What your workflow gets when the contact chooses the row. By default the title.',
									},
								],
							},
						],
					},
				],
			},
		],
	},
};

/** The sections all at once. */
export const sectionsJson: Field = {
	local: true,
	shownWhen: { sectionsMode: ['json'] },
	read: readSections,
	property: {
		displayName: 'Sections (JSON)',
		name: 'sectionsJson',
		type: 'json',
		required: true,
		default: '[]',
		description: `The sections with their rows, such as ${EXAMPLE}`,
	},
};
