import type { Resource } from '../../description/Operation';
import { addServiceUser } from './addServiceUser';
import { usersResource } from './resource';
import type { Users } from './Users';

const users: Users = {
	value: 'role',
	name: 'User',
	path: '/api/1/roles/',
	word: 'user',
	whose: 'account',
	where: 'in the account',
	keeps: '; Spoki refuses for the only administrator',
	example: 'Giulia',
};

export const role: Resource = usersResource(
	users,
	'A person or program that works in the account, and its role',
	[addServiceUser],
);
