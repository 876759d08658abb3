import { textMode } from '../../fields/locators';
import { PHONE_HINT } from '../../fields/phone';

/** How a contact is called in every panel. */
export const contactResource = { value: 'contact', name: 'Contact' };

/** A contact named by its phone number. */
export const byPhone = textMode({
	displayName: 'By Phone',
	name: 'phone',
	placeholder: 'e.g. +393331234567',
	hint: PHONE_HINT,
});
