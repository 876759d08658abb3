import type { Operation } from '../../description/Operation';
import { customFieldId } from './locator';
import { customFieldRecords } from './records';

/**
 * One custom field. The answer has `label`, `code`, `example` or null, and `field_type`: 1 for
 * text, 2 a date, 3 a date with time (documented). The limit is documented. An unknown ID is
 * refused with 404 (documented).
 */
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
