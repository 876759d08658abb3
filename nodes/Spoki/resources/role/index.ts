import type { Resource } from '../../description/Operation';
import { addServiceUser } from './addServiceUser';
import { asUser } from './asUser';
import { checkPrivateKey } from './checkPrivateKey';
import { deleteUser } from './delete';
import { generatePrivateKey } from './generatePrivateKey';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';
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

export const role: Resource = {
	value: users.value,
	name: users.name,
	description: 'A person or program that works in the account, and its role',
	operations: [
		addServiceUser,
		checkPrivateKey(users),
		generatePrivateKey(users),
		get(users),
		getAll(users),
		deleteUser(users),
		update(users),
	],
	asChoice: asUser,
};
