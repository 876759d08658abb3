import type { INodePropertyOptions } from 'n8n-workflow';

import { numberedChoice } from '../../fields/choice';

/** Spoki numbers them. The documentation names 1, and shows 6 in an example without saying what it is. */
export const PLATFORMS: INodePropertyOptions[] = [
	{
		name: 'Other',
		value: 6,
		description: 'Needs a name and an identifier, which Spoki takes as they are',
	},
	{
		name: 'WhatsApp',
		value: 1,
		description:
			'Gives a link: the channel exists once the owner of the number has signed in there',
	},
];

export const platform = numberedChoice(
	{
		displayName: 'Platform',
		name: 'platform',
		required: true,
		description: 'Where the channel sends. An expression can give the number of another one.',
	},
	PLATFORMS,
	1,
);
