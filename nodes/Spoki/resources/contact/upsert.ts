import { contactDetails, marketingStatus, phone } from '../../fields/contact';
import type { Operation } from '../../description/Operation';
import { customFields } from '../customField/values';
import { simplifyContact } from './simplify';

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
