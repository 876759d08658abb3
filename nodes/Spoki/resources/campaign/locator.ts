import { recordLocator } from '../../fields/locators';

export const campaignId = recordLocator(
	{ value: 'campaign', name: 'Campaign' },
	'The campaign to work on',
);
