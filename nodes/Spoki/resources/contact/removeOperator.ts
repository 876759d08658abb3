import type { Operation } from '../../description/Operation';
import { contactId } from './locator';
import { operatorEmail } from './operator';

export const removeOperator: Operation = {
	value: 'removeOperator',
	name: 'Remove Operator',
	action: 'Remove operator from contact',
	description: 'Take a contact away from one operator',
	effect: 'write',
	repeatable: true,
	requestsPerMinute: 5,
	method: 'POST',
	path: '/api/1/contacts/{contactId}/remove_operator/',
	returns: 'record',
	fields: [contactId, operatorEmail],
};
