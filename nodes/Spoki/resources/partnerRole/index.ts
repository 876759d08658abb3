import { answersPartners } from '../../description/partners';
import type { Resource } from '../../description/Operation';
import { usersResource } from '../role/resource';
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
export const partnerRole: Resource = answersPartners(
	usersResource(users, 'A person or program at the partner, and its role'),
);
