import type { Operation } from '../../description/Operation';
import { search } from '../../fields/search';
import { customFieldRecords } from './records';

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
