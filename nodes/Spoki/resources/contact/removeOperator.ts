import type { Operation } from '../../description/Operation';
import { contactId } from './locator';
import { operatorEmail } from './operator';

/**
 * Takes a contact away from one operator, who stays a user. The body is `{email}` (documented), of
 * somebody who is a user of the account: any other is refused with 400 and `spoki::3004`
 * (observed), an unknown contact with 404 (documented). The answer is the contact or empty
 * (assumed). The limit is documented. One who does not look after the contact may be refused or
 * not (assumed: not).
 */
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
