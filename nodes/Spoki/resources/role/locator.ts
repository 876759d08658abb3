import { recordLocator } from '../../fields/locators';

export const roleId = recordLocator({ value: 'role', name: 'User' }, 'The user of the account');
