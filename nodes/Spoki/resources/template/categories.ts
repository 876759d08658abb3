import type { INodePropertyOptions } from 'n8n-workflow';

/** What a template can be for, by Spoki's word for it. */
export const CATEGORIES: INodePropertyOptions[] = [
	{
		name: 'Authentication',
		value: 'AUTHENTICATION',
		description: 'A code that proves who somebody is, such as a one-time password',
	},
	{
		name: 'Marketing',
		value: 'MARKETING',
		description: 'Offers and news, and whatever fits no other category',
	},
	{
		name: 'Utility',
		value: 'UTILITY',
		description: 'About something the contact did or asked for, such as an order or appointment',
	},
];
