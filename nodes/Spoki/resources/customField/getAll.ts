import type { Operation } from '../../description/Operation';
import { search } from '../../fields/search';
import { customFieldRecords } from './records';

/**
 * The account's custom fields. Whether the answer is an array or comes by the page is not known:
 * both are read. `search` looks into label and code (documented). The limit is documented, and all
 * that loads custom fields counts together: lists in the panel, types of dates, this. What is
 * refused is not known.
 */
export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many custom fields',
	description: 'Retrieve many custom fields of the account',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 5,
	method: 'GET',
	path: '/api/1/custom-fields/',
	returns: 'collection',
	filters: [search('Only custom fields with this text in label or code', 'birthday')],
	asRecords: customFieldRecords,
};
