import { recordLocator } from '../../fields/locators';

export const accountId = recordLocator(
	{ value: 'account', name: 'Account' },
	'The account to work on',
);
