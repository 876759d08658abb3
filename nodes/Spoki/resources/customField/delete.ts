import type { Operation } from '../../description/Operation';
import { customFieldId } from './locator';

export const deleteCustomField: Operation = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete custom field',
	description: 'Delete one custom field; Spoki refuses while an automation uses it',
	warning: 'The custom field is deleted for good.',
	effect: 'destroy',
	repeatable: true,
	requestsPerMinute: 5,
	method: 'DELETE',
	path: '/api/1/custom-fields/{customFieldId}/',
	returns: 'deletion',
	fields: [customFieldId],
};
