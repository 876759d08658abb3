import { describedAs, recordLocator } from '../../fields/locators';

export const campaignId = recordLocator(
	{ value: 'campaign', name: 'Campaign' },
	describedAs('A message to all contacts of some lists', 'with its status'),
);
