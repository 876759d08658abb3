import type { Operation } from '../../description/Operation';
import { fieldsOf, pathOf, type Users } from './Users';

/**
 * Gives a user another role: a POST of `{role}` (documented). Three roles are documented; Spoki's
 * pages know a fourth, Owner, whose word in the API is not known, so any goes out. The answer is
 * the user (assumed). The limit is documented for an account's users, and assumed to be the same
 * for a partner's. An unknown ID is refused with 404 (documented), an unknown role with 400
 * (assumed).
 */
export const update = (users: Users): Operation => ({
	value: 'update',
	name: 'Update',
	action: `Update role of ${users.word}`,
	description: `Give one user of the ${users.whose} another role`,
	effect: 'write',
	repeatable: true,
	requestsPerMinute: 10,
	method: 'POST',
	path: pathOf(users, 'update_role/'),
	returns: 'record',
	fields: [fieldsOf(users).userId, fieldsOf(users).role],
});
