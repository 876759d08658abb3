import { describedAs, idOf, recordLocator } from '../../fields/locators';
import { defaultCountry, isWrittenInternationally, phoneOf } from '../../fields/phone';
import type { Field, LookUp } from '../../description/Operation';
import { rulesOf } from '../../description/rules';
import { getAll } from './getAll';
import { byPhone, contactResource } from './modes';

const description = describedAs('Someone you write to', 'by name and phone');

const locator = recordLocator(contactResource, description, [
	{ ...byPhone, hint: `${byPhone.hint}. Takes one more request, which finds the contact.` },
]);

/**
 * A contact by its ID, or by its phone number at the cost of one look-up. A number with a + is never
 * an ID, wherever an expression or an agent puts it.
 */
export const contactId: Field = {
	...locator,
	addsOptions: [defaultCountry],
	read: (value, context) =>
		context.mode === 'phone' || isWrittenInternationally(value, contactResource.name)
			? contactWithPhone(phoneOf(value, contactResource.name, context))
			: idOf(value, contactResource.name),
};

function contactWithPhone(phone: string): LookUp {
	return {
		request: { method: getAll.method, path: getAll.path, query: { phone } },
		rules: rulesOf(contactResource, getAll),
		isMeant: (record) => digitsOf(record.phone) === digitsOf(phone),
		word: 'contact',
		missing: `No contact has the phone number ${phone}`,
	};
}

/** Spoki writes a number with or without the +, and a person's own system with spaces. */
function digitsOf(phone: unknown): string {
	return String(phone ?? '')
		.replace(/\D/g, '')
		.replace(/^00/, '');
}
