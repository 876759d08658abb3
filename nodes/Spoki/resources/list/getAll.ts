import { search } from '../../fields/search';
import type { Operation } from '../../description/Operation';

/**
 * The account's lists. Whether the answer is an array or comes by the page is not known: both are
 * read. `search` looks into the name (documented). The limit is documented. What is refused is not
 * known.
 */
export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many lists',
	description: 'Retrieve many contact lists',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 5,
	method: 'GET',
	path: '/api/1/lists/',
	returns: 'collection',
	filters: [search('Only lists with this text in the name', 'newsletter')],
};
