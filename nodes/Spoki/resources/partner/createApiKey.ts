import type { Operation } from '../../description/Operation';
import { answeredValue } from '../role/answeredValue';
import { clientAccount } from './clientAccount';

const apiKeyIn = answeredValue('apiKey', ['api_key', 'apiKey', 'key']);

/**
 * Makes an API key for a client's account. Body `{account}` (documented), answer `{api_key}` (observed);
 * a bare text is taken for the key. Whether a former key goes on working is not known.
 */
export const createApiKey: Operation = {
	value: 'createApiKey',
	name: 'Create API Key',
	action: 'Create API key as partner',
	description:
		'Create the API key of an account: store it right away. A former key may stop working.',
	warning:
		'The key comes out of this run only: let the next node store it. A former key may stop working.',
	effect: 'write',
	repeatable: false,
	requestsPerMinute: 60,
	method: 'POST',
	path: '/api/1/partners/create_api_key_for_account/',
	returns: 'record',
	answersText: true,
	fields: [clientAccount('account', 'The account that gets an API key, listed by name')],
	asRecords: (answer, values) =>
		(apiKeyIn?.(answer, values) ?? []).map((record) => ({
			accountId: values.body.account,
			...record,
		})),
	secretOutput: ['apiKey'],
};
