import type { Operation } from '../../description/Operation';
import { recordName } from '../../fields/recordName';
import { required } from '../../fields/required';

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
