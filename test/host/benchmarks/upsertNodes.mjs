import { httpRequestNode, spokiNode } from '../stage/workflows.mjs';

const firstNumber = 500_000;

/**
 * @param {number} count
 * @returns {object[]} items for the nodes below
 */
export function customers(count) {
	return Array.from({ length: count }, (_, index) => ({
		phone: `+390000${firstNumber + index}`,
		first_name: `Customer ${index}`,
	}));
}

/** The two nodes that are compared: they send the same requests with the same credential. */
export const upsertNodes = {
	spoki: ({ credential, options }) =>
		spokiNode({
			credential,
			operation: 'contact.upsert',
			parameters: {
				phone: '={{ $json.phone }}',
				additionalFields: { firstName: '={{ $json.first_name }}' },
				options,
			},
			onError: 'continueRegularOutput',
		}),
	httpRequest: ({ credential, sandbox, perMinute }) =>
		httpRequestNode({
			name: 'HTTP Request',
			credential,
			url: `${sandbox.url}${upsertPath}`,
			body: '={{ { "phone": $json.phone, "first_name": $json.first_name } }}',
			perMinute,
		}),
};

/** Where an upsert goes. */
export const upsertPath = '/api/1/contacts/sync/';

/**
 * @param {any} sandbox
 * @param {{ phone: string }[]} items
 * @returns {number} of how many Spoki has the contact
 */
export function arrivedCustomers(sandbox, items) {
	const stored = new Set(Array.from(sandbox.data.contact.values(), ({ phone }) => phone));
	return items.filter(({ phone }) => stored.has(phone)).length;
}
