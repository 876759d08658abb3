import type { Operation } from '../../description/Operation';
import { contactId } from './locator';
import { simplifyContact } from './simplify';

export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get contact',
	description: 'Retrieve one contact by its ID or phone number',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'GET',
	path: '/api/1/contacts/{contactId}/',
	returns: 'record',
	fields: [contactId],
	simplify: simplifyContact,
};
