import type { Operation } from '../../description/Operation';
import { search } from '../../fields/search';
import type { Users } from './Users';

/**
 * The users of the account, each as Get gives it. The answer comes by the page (observed).
 * `search` looks into ID, email and names (documented). The limit is assumed. What is refused is
 * not known.
 */
export const getAll = (users: Users): Operation => ({
	value: 'getAll',
	name: 'Get Many',
	action: `Get many ${users.word}s`,
	description: `Retrieve many users of the ${users.whose} with their roles`,
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'GET',
	path: users.path,
	returns: 'collection',
	filters: [search(`Only ${users.word}s with this text in ID, email or name`, users.example)],
});
