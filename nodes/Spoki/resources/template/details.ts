import type { Field } from '../../description/Operation';
import { closedChoice, openChoice } from '../../fields/choice';
import { several } from '../../fields/lists';
import { numberOf } from '../../fields/locators';
import { channelId } from '../../fields/typedId';

/** The name of a template. */
export const name: Field = {
	property: {
		displayName: 'Name',
		name: 'name',
		type: 'string',
		default: '',
		placeholder: 'e.g. Order ready',
		description: 'What the template is called in Spoki',
	},
};

/** WhatsApp prices and checks a template by its category. */
export const category = closedChoice(
	{
		displayName: 'Category',
		name: 'category',
		description: 'What the message is for: WhatsApp prices and checks the template by it',
	},
	['UTILITY', 'MARKETING', 'AUTHENTICATION'],
	'UTILITY',
);

const subcategory = openChoice(
	{
		displayName: 'Subcategory',
		name: 'subcategory',
		description: 'The kind of template. CAROUSEL and OTP need texts defined as JSON.',
	},
	['CLASSIC', 'CAROUSEL', 'OTP'],
	'CLASSIC',
);

const templateGroups = several(
	{
		displayName: 'Template Groups',
		name: 'templateGroups',
		placeholder: 'e.g. 12, 13',
		description:
			'The groups that the template belongs to, by ID: a list, or a text with commas in between',
	},
	numberOf,
);

/** What every template can have besides name, category and texts. */
export const templateDetails = [
	channelId('The WhatsApp channel that the template is for'),
	subcategory,
	templateGroups,
];
