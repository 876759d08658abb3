import { contactDetails, isBlocked, marketingStatus } from '../../fields/contact';
import { asSearched, phoneField } from '../../fields/phone';
import { search } from '../../fields/search';
import type { Operation } from '../../description/Operation';
import { tagFilter } from '../tag/locator';
import { simplifyContact } from './simplify';

const exactPhone = phoneField({
	displayName: 'Phone',
	name: 'phone',
	description: 'Only the contact with exactly this number, in international form',
});

/**
 * The account's contacts. The answer comes by the page (documented), each record as Get gives it.
 * `search` looks into phone, email, names, language and notes (documented). `phone` finds a number
 * only with its plus (observed; one client tries without it first). No filter for lists or dates
 * and no order is documented, so nothing relies on one. The limit is documented. What is refused
 * is not known.
 */
export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many contacts',
	description: 'Retrieve many contacts, all of them or those that match the filters',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 120,
	method: 'GET',
	path: '/api/1/contacts/',
	returns: 'collection',
	filters: [
		...contactDetails,
		exactPhone,
		isBlocked,
		marketingStatus,
		search(
			'Only contacts with this text in phone, email, name, language or notes',
			'Rossi',
			asSearched,
		),
		tagFilter,
	],
	simplify: simplifyContact,
};
