import { contactDetails, marketingStatus, phone } from '../../fields/contact';
import type { Operation } from '../../description/Operation';
import { customFields } from '../customField/values';
import { simplifyContact } from './simplify';

/**
 * Looks for a contact by `phone` and updates it, or creates it (documented). What is not sent
 * stays as it was (observed). The answer is the contact with status 200 in both cases (observed),
 * by one source in a short form of eight fields. The limit is documented. A call without `phone`
 * is refused (documented). Tags, lists and notes cannot be written by any documented call.
 */
export const upsert: Operation = {
	value: 'upsert',
	name: 'Create or Update',
	action: 'Create or update contact',
	description: 'Create a new contact, or update the current one if it already exists (upsert)',
	effect: 'write',
	repeatable: true,
	requestsPerMinute: 120,
	method: 'POST',
	path: '/api/1/contacts/sync/',
	returns: 'record',
	fields: [phone, customFields],
	additionalFields: [...contactDetails, marketingStatus],
	simplify: simplifyContact,
};
