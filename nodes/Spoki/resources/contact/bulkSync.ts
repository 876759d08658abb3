import { contactDetails, marketingStatus, phone } from '../../fields/contact';
import type { Operation } from '../../description/Operation';
import { customFields } from '../customField/values';

export const bulkSync: Operation = {
	value: 'bulkSync',
	name: 'Bulk Sync',
	action: 'Create or update many contacts',
	description:
		'Create or update contacts, 500 items a minute. Not for contacts who get a message right away.',
	effect: 'write',
	repeatable: true,
	requestsPerMinute: 1,
	method: 'POST',
	path: '/api/1/contacts/sync_all/',
	returns: 'record',
	fields: [phone, customFields],
	additionalFields: [...contactDetails, marketingStatus],
	bulk: {
		maxElements: 500,
		mergeBy: 'phone',
		identifiedBy: ['phone', 'email'],
		body: (contacts) => contacts,
	},
};
