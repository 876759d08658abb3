import type { Operation } from '../../description/Operation';
import { customFieldId } from './locator';
import { customFieldRecords } from './records';

export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get custom field',
	description: 'Retrieve one custom field with its code and type',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 5,
	method: 'GET',
	path: '/api/1/custom-fields/{customFieldId}/',
	returns: 'record',
	fields: [customFieldId],
	asRecords: customFieldRecords,
};
