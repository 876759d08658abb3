import type { Operation } from '../../description/Operation';
import { fieldsOf, pathOf, type Users } from './Users';

/**
 * Takes a user out of the account; Spoki calls a user's place in it a role. The answer is empty
 * (assumed). The limit is documented for an account's users, and assumed to be the same for a
 * partner's. The only administrator is refused, as far as is known, and an unknown ID with 404
 * (documented).
 */
export const deleteUser = (users: Users): Operation => ({
	value: 'delete',
	name: 'Remove',
	action: `Remove ${users.word}`,
	description: `Take one user out of the ${users.whose}${users.keeps ?? ''}`,
	warning: `The person is taken out of the ${users.whose}.`,
	effect: 'destroy',
	repeatable: true,
	requestsPerMinute: 5,
	method: 'DELETE',
	path: pathOf(users),
	returns: 'deletion',
	fields: [fieldsOf(users).userId],
});
