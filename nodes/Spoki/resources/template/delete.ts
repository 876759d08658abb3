import type { Field, Operation } from '../../description/Operation';
import { templateId } from './locator';

const forceDelete: Field = {
	inQuery: true,
	// Switched off it is not sent at all.
	read: (value) => (String(value) === 'true' ? true : undefined),
	property: {
		displayName: 'Force Delete',
		name: 'forceDelete',
		type: 'boolean',
		default: false,
		hint: 'Automations that use the template can then no longer send it',
		description:
			'Whether to delete the template even when automations use it, which then lack it for good',
	},
};

/**
 * Removes a template in all languages. The answer is empty (assumed). The limit is documented. One
 * that automations use is refused without `force_delete=true`: a client puts that into the query
 * (observed), the documentation names no such key. An unknown ID is refused with 404 (documented).
 */
export const deleteTemplate: Operation = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete template',
	description:
		"Delete one template for good. One that automations use needs the option 'Force Delete'.",
	warning: 'The template is deleted for good, in all its languages.',
	effect: 'destroy',
	repeatable: true,
	requestsPerMinute: 10,
	method: 'DELETE',
	path: '/api/1/templates/{templateId}/',
	returns: 'deletion',
	fields: [templateId],
	options: [forceDelete],
};
