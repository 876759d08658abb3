import type { Operation } from '../../description/Operation';

export const create: Operation = {
	value: 'create',
	name: 'Create',
	action: 'Create a list',
	description: 'Create an empty contact list',
	effect: 'write',
	repeatable: false,
	requestsPerMinute: 10,
	method: 'POST',
	path: '/api/1/lists/',
	returns: 'record',
	fields: [
		{
			property: {
				displayName: 'Name',
				name: 'name',
				type: 'string',
				required: true,
				default: '',
				placeholder: 'e.g. Newsletter',
				description: 'What the list is called in Spoki',
			},
		},
	],
};
