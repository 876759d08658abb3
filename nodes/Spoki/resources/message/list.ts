import type { Field } from '../../description/Operation';
import { limitedText } from '../../fields/limitedText';
import { modeSelector } from '../../fields/modeSelector';
import { required } from '../../fields/required';
import { ROW_MODES } from './rows';
import { readSections, SECTIONS_EXAMPLE } from './sections';

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
				description: 'What stands on the button that opens the list, in up to 20 characters',
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
						description: 'The heading of the section, in up to 24 characters',
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
										description: 'What the contact chooses, in up to 24 characters',
									},
									{
										displayName: 'Description',
										name: 'description',
										type: 'string',
										default: '',
										placeholder: 'e.g. Saturday, 15:00',
										description: 'The small text below the title, in up to 72 characters',
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
		description: `The sections with their rows, such as ${SECTIONS_EXAMPLE}`,
	},
};
