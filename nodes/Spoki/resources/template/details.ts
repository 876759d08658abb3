import { openChoice } from '../../fields/choice';
import { several } from '../../fields/lists';
import { numberOf } from '../../fields/locators';
import { recordName } from '../../fields/recordName';
import { channelId } from '../../fields/typedId';

/** The name of a template. */
export const name = recordName('template', 'Order ready');

/** WhatsApp prices and checks a template by its category. Spoki was seen to take older ones too, such as TRANSACTIONAL. */
export const category = openChoice(
	{
		displayName: 'Category',
		name: 'category',
		description:
			'What the message is for: WhatsApp prices and checks the template by it. Another one that Spoki knows, such as TRANSACTIONAL, can be typed.',
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
			"The groups of templates in Spoki that it belongs to, by ID: a list, or a text with commas in between. 'Get' with 'Simplify' switched off shows those of a template.",
	},
	numberOf,
);

/** What every template can have besides name, category and texts. */
export const templateDetails = [
	channelId('The WhatsApp channel that the template is for'),
	subcategory,
	templateGroups,
];
