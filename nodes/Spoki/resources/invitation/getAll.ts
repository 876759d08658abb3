import type { Operation } from '../../description/Operation';
import { search } from '../../fields/search';

export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many invitations',
	description: 'Retrieve many invitations to join the account, each with email and role',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'GET',
	path: '/api/1/invitations/',
	returns: 'collection',
	filters: [search('Only invitations with this text in ID, email or name', 'giulia@example.com')],
};
