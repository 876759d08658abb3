import { idOf, recordLocator } from '../../fields/locators';
import { defaultCountryPrefix, phoneOf } from '../../fields/phone';
import type { Field, LookUp } from '../../description/Operation';
import { rulesOf } from '../../description/rules';
import { getAll } from './getAll';

const resource = { value: 'contact', name: 'Contact' };

const locator = recordLocator(resource, 'The contact to work on', [
	{
		displayName: 'By Phone',
		name: 'phone',
		placeholder: 'e.g. +393331234567',
		hint: 'Takes one more request, which finds the contact',
	},
]);

/** A contact by its ID, or by its phone number at the cost of one look-up. */
export const contactId: Field = {
	...locator,
	brings: [defaultCountryPrefix],
	read: (value, context) =>
		context.mode === 'phone'
			? contactWithPhone(phoneOf(value, resource.name, context))
			: idOf(value, resource.name),
};

function contactWithPhone(phone: string): LookUp {
	return {
		request: { method: getAll.method, path: getAll.path, query: { phone } },
		rules: rulesOf(resource, getAll),
		isMeant: (record) => record.phone === phone,
		word: 'contact',
		missing: `No contact has the phone number ${phone}`,
	};
}
