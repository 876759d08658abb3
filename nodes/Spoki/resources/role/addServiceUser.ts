import type { Field, Operation } from '../../description/Operation';
import { role } from '../../fields/role';

const name: Field = {
	property: {
		displayName: 'Name',
		name: 'name',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. Online Shop',
		description: 'What the service user is called in Spoki',
	},
};

export const addServiceUser: Operation = {
	value: 'addServiceUser',
	name: 'Add Service User',
	action: 'Add a service user with a role',
	description: 'Add a user that stands for a program rather than a person',
	effect: 'write',
	repeatable: false,
	requestsPerMinute: 10,
	method: 'POST',
	path: '/api/1/roles/add_service_user/',
	returns: 'record',
	fields: [name, role],
};
