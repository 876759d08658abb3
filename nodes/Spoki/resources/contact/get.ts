import type { Operation } from '../../description/Operation';
import { contactId } from './locator';
import { simplifyContact } from './simplify';

/**
 * One contact. The answer has tags in `tag_set`, lists in `list_set`, values of custom fields in
 * `contactfield_set`, each with its code as `%%CODE%%`, and operators in `role_set` (documented).
 * The limit is assumed. An unknown ID is refused with 404 (documented).
 */
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
