import type { Operation } from '../../description/Operation';
import { fieldsOf, pathOf, type Users } from './Users';

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
