import type { Operation } from '../../description/Operation';
import { fieldsOf, pathOf, type Users } from './Users';

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
