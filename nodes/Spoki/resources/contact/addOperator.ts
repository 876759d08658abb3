import type { Operation } from '../../description/Operation';
import { contactId } from './locator';
import { operatorEmail } from './operator';

export const addOperator: Operation = {
	value: 'addOperator',
	name: 'Add Operator',
	action: 'Add operator to contact',
	description: 'Let one operator look after a contact',
	effect: 'write',
	repeatable: true,
	requestsPerMinute: 5,
	method: 'POST',
	path: '/api/1/contacts/{contactId}/add_operator/',
	returns: 'record',
	fields: [contactId, operatorEmail],
};
