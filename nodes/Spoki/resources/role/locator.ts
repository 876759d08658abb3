import { describedAs, recordLocator } from '../../fields/locators';

export const roleId = recordLocator(
	{ value: 'role', name: 'User' },
	describedAs('A person or program in the account', 'by name with the role'),
);
