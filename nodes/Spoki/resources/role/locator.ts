import { recordLocator } from '../../fields/locators';

export const roleId = recordLocator(
	{ value: 'role', name: 'Role' },
	'The user of the account, with the role, to work on',
);
