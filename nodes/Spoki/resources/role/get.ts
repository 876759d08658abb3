import type { Operation } from '../../description/Operation';
import { fieldsOf, pathOf, type Users } from './Users';

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
