import type { Operation } from '../../description/Operation';
import { recordsOf } from '../../transport/answers';
import { clientDetails, clientFields } from './client';

/**
 * Adds clients to a partner. The body is a bare array of clients and the answer an array
 * (documented). Each item is a request of its own with one client: how many one request takes is
 * not known, and a lost answer leaves one client in doubt instead of all. The limit is assumed. A
 * client without name or email is refused (assumed). Twice may be two clients, so nothing repeats
 * it.
 */
export const addClients: Operation = {
	value: 'addClients',
	name: 'Add Clients',
	action: 'Add client to partner',
	description:
		'Add one client to the partner for each item; run twice, a client may be there twice',
	effect: 'write',
	repeatable: false,
	requestsPerMinute: 60,
	method: 'POST',
	path: '/api/1/partners/add_sv_clients/',
	returns: 'record',
	fields: clientFields,
	additionalFields: clientDetails,
	bulk: { maxElements: 1, identifiedBy: ['email'], body: (clients) => clients },
	asRecords: (answer, { body }) => {
		const [client] = recordsOf(answer);
		return [client ?? { ...body, success: true }];
	},
};
