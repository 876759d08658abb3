import { openChoice } from '../../fields/choice';
import { several } from '../../fields/lists';
import { numberOf } from '../../fields/locators';
import { recordName } from '../../fields/recordName';
import { channelId } from '../../fields/typedId';
import { CATEGORIES } from './categories';

/** The name of a template. */
export const name = recordName('template', 'Order ready');

/** WhatsApp prices and checks a template by its category. Spoki was seen to take older ones too, such as TRANSACTIONAL. */
export const category = openChoice(
	{
		displayName: 'Category',
		name: 'category',
		description:
			'What the message is for: WhatsApp prices and checks it by this. An expression can give another one.',
	},
	CATEGORIES,
	'UTILITY',
);

const subcategory = openChoice(
	{
		displayName: 'Subcategory',
		name: 'subcategory',
		description: 'The kind of template',
	},
	[
		{
			name: 'Carousel',
			value: 'CAROUSEL',
			description: 'Several cards side by side. Needs texts defined as JSON.',
		},
		{ name: 'Classic', value: 'CLASSIC', description: 'One message with header, body and buttons' },
		{
			name: 'One-Time Password',
			value: 'OTP',
			description: 'A code to sign in with. Needs texts defined as JSON.',
		},
	],
	'CLASSIC',
);

const templateGroups = several(
	{
		displayName: 'Template Groups',
		name: 'templateGroups',
		placeholder: 'e.g. 12, 13',
		description:
			'The groups that the template belongs to, by ID: a list, or a text with commas in between',
		hint: "Spoki gives no list of groups: the operation 'Get' of a template shows the IDs of its own",
	},
	numberOf,
);

/** What every template can have besides name, category and texts. */
export const templateDetails = [
	channelId('The WhatsApp channel that the template is for'),
	subcategory,
	templateGroups,
];
