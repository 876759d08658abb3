import type { Operation } from '../../description/Operation';
import { contactId } from './locator';
import { operatorEmail } from './operator';

/**
 * Gives a contact to one more operator. The body is `{email}` (documented), of somebody who is a
 * user of the account: any other is refused with 400 and `spoki::3004` (observed), an unknown
 * contact with 404 (documented). The answer is the contact or empty (assumed). The limit is
 * documented. Given twice, the operator is there once (assumed).
 */
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
