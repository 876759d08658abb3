import type { Operation } from '../../description/Operation';
import { fieldsOf, pathOf, type Users } from './Users';

/**
 * One user. The answer is `{id, role, user}`, with email, names and `is_service` inside `user`
 * (documented; one client reads it flat, which was never tried). The limit is documented for an
 * account's users, and assumed to be the same for a partner's. An unknown ID is refused with 404
 * (documented).
 */
export const get = (users: Users): Operation => ({
	value: 'get',
	name: 'Get',
	action: `Get ${users.word}`,
	description: `Retrieve one user of the ${users.whose} with the role`,
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 5,
	method: 'GET',
	path: pathOf(users),
	returns: 'record',
	fields: [fieldsOf(users).userId],
});
