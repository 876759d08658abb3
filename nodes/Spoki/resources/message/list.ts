import type { Field } from '../../description/Operation';
import { limitedText } from '../../fields/limitedText';
import { modeSelector } from '../../fields/modeSelector';
import { required } from '../../fields/required';
import { payloadProperty, ROW_MODES } from './rows';
import {
	MAX_ROWS,
	readSections,
	rowDescription,
	rowTitle,
	SECTIONS_EXAMPLE,
	sectionTitle,
} from './sections';

/** WhatsApp's limit for the text of the button. */
const MAX_BUTTON_CHARACTERS = 20;

/** The button that opens the list. */
export const listTitle: Field = {
	...required(
		limitedText(
			{
				displayName: 'List Button',
				name: 'listTitle',
				placeholder: 'e.g. Choose a course',
				description: 'What stands on the button that opens the list',
			},
			MAX_BUTTON_CHARACTERS,
			'WhatsApp',
		),
	),
	local: true,
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
		typeOptions: {
			multipleValues: true,
			sortable: true,
			minRequiredFields: 1,
			maxAllowedFields: MAX_ROWS,
		},
		required: true,
		default: { section: [{ title: '' }] },
		placeholder: 'Add Section',
		description: `What the contact can choose from, under headings: 1 to ${MAX_ROWS} rows in all sections together`,
		options: [
			{
				displayName: 'Section',
				name: 'section',
				values: [
					sectionTitle.property,
					{
						displayName: 'Rows',
						name: 'rows',
						type: 'fixedCollection',
						// Without limits of its own: n8n looks for those of a form inside a form in the wrong
						// place, and would never find a row there.
						typeOptions: { multipleValues: true, sortable: true },
						default: { row: [{ title: '', description: '', payload: '' }] },
						placeholder: 'Add Row',
						description: `What the contact can choose: at least one row in each section, up to ${MAX_ROWS} in all sections together`,
						options: [
							{
								displayName: 'Row',
								name: 'row',
								values: [
									rowTitle.property,
									rowDescription.property,
									payloadProperty('e.g. WHEEL', 'the title'),
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
		description: `The sections with their rows, such as ${SECTIONS_EXAMPLE}`,
	},
};
