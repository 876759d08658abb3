import { contactDetails, marketingStatus, phone } from '../../fields/contact';
import type { Operation } from '../../description/Operation';
import { customFields } from '../customField/values';

export const bulkSync: Operation = {
	value: 'bulkSync',
	name: 'Bulk Sync',
	action: 'Create or update many contacts',
	description:
		'Once a minute, up to 500 input items in a request. Not for contacts who get a message right away.',
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
