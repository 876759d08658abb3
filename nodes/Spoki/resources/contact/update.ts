import type { Operation } from '../../description/Operation';
import { contactDetails, isBlocked } from '../../fields/contact';
import { phoneField } from '../../fields/phone';
import { emptyingAdvice, sendEmptyValues } from '../../fields/sendEmptyValues';
import { somethingToChange } from '../../fields/somethingToChange';
import { customFields } from '../customField/values';
import { contactId } from './locator';
import { simplifyContact } from './simplify';

const newPhone = phoneField({
	displayName: 'Phone',
	name: 'phone',
	description: 'The new phone number of the contact, in international form',
});

/**
 * Changes what is given of a contact (documented). Whether Spoki insists on `phone` is not clear:
 * one source says so, others change a contact without it. So it goes out where it is given, and
 * the advice tells where it was refused for. `status` is documented for the syncs only. The answer
 * is the contact (documented). The limit is assumed. An unknown ID is refused with 404
 * (documented), the phone of another contact as well (assumed).
 */
export const update: Operation = {
	value: 'update',
	name: 'Update',
	action: 'Update contact',
	description: 'Change the given fields of one contact, or block and unblock it; other fields stay',
	effect: 'write',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'PATCH',
	path: '/api/1/contacts/{contactId}/',
	returns: 'record',
	fields: [contactId, customFields],
	updateFields: [...contactDetails, isBlocked, newPhone],
	options: [sendEmptyValues],
	simplify: simplifyContact,
	check: somethingToChange(emptyingAdvice, "'Update Fields' and 'Custom Fields' are both empty"),
	advice: {
		phone:
			"Add 'Phone' to the 'Update Fields' with the contact's current number: Spoki may ask for it with every change.",
	},
};
