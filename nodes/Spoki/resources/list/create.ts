import type { Operation } from '../../description/Operation';
import { recordName } from '../../fields/recordName';
import { required } from '../../fields/required';

/**
 * Makes an empty list. The answer is the list (assumed), as Get gives it. The limit is documented.
 * A call without a name is refused (documented). Sent twice, it makes two of the same name
 * (assumed); a list's name cannot be changed by any documented call.
 */
export const create: Operation = {
	value: 'create',
	name: 'Create',
	action: 'Create list',
	description: 'Create an empty contact list',
	effect: 'write',
	repeatable: false,
	requestsPerMinute: 10,
	method: 'POST',
	path: '/api/1/lists/',
	returns: 'record',
	fields: [required(recordName('list', 'Newsletter'))],
};
