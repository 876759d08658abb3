import { contactId } from '../../fields/locators';
import type { Operation } from '../../operation/Operation';

export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get a contact by ID',
	description: 'Retrieve one contact by its ID',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'GET',
	path: '/api/1/contacts/{contactId}/',
	returns: 'record',
	fields: [contactId],
};
