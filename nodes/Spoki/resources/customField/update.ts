import type { Operation } from '../../description/Operation';
import { customFieldId } from './locator';
import { label } from './names';
import { customFieldRecords } from './records';

/**
 * Changes a field's label, the only thing that the documentation lets change. The answer is the
 * field (assumed). The limit is documented. A label is refused as on creation (assumed), an
 * unknown ID with 404 (documented).
 */
export const update: Operation = {
	value: 'update',
	name: 'Update',
	action: 'Update custom field',
	description: 'Give one custom field a new label; its code and type stay',
	effect: 'write',
	repeatable: true,
	requestsPerMinute: 5,
	method: 'PATCH',
	path: '/api/1/custom-fields/{customFieldId}/',
	returns: 'record',
	fields: [customFieldId, label],
	asRecords: customFieldRecords,
};
