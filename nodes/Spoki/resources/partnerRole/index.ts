import { answersPartners } from '../../description/partners';
import type { Resource } from '../../description/Operation';
import { asUser } from '../role/asUser';
import { checkPrivateKey } from '../role/checkPrivateKey';
import { deleteUser } from '../role/delete';
import { generatePrivateKey } from '../role/generatePrivateKey';
import { get } from '../role/get';
import { getAll } from '../role/getAll';
import { update } from '../role/update';
import type { Users } from '../role/Users';

const users: Users = {
	value: 'partnerRole',
	name: 'Partner User',
	path: '/api/1/partner-roles/',
	word: 'partner user',
	whose: 'partner',
	where: 'at the partner',
	example: 'Marta',
};

/**
 * The same calls as those of an account's users (documented), without the one that adds a service user.
 * The shape of a record is assumed to be the same.
 */
export const partnerRole: Resource = answersPartners({
	value: users.value,
	name: users.name,
	description: 'A person or program at the partner, and its role',
	operations: [
		checkPrivateKey(users),
		generatePrivateKey(users),
		get(users),
		getAll(users),
		deleteUser(users),
		update(users),
	],
	asChoice: asUser,
});
