import { contactDetails, marketingStatus, phone } from '../../fields/contact';
import type { Operation } from '../../description/Operation';
import { customFields } from '../customField/values';

/**
 * Creates or updates many contacts at once. The body is a bare array of at most 500 (documented;
 * two clients wrap it as `{contacts}`, and the array is trusted). It is not meant for contacts who
 * are written to right after (documented), so it may be carried out later (assumed). The answer is
 * not known: `errors` in it is read as that of a list's sync (assumed). The limit is documented.
 * More than 500 are refused (assumed), and no more are sent.
 */
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
