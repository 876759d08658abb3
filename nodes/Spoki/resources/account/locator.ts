import { describedAs, recordLocator } from '../../fields/locators';

export const accountId = recordLocator(
	{ value: 'account', name: 'Account' },
	describedAs("Your company or a client's", 'with its WhatsApp number'),
);
