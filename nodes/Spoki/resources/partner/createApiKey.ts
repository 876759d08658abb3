import type { Operation } from '../../description/Operation';
import { answeredValue } from '../../fields/answeredValue';
import { recordOf } from '../../transport/answers';
import { clientAccount } from './clientAccount';

/** Where an answer may have the key; the first was observed. */
const KEYS = ['api_key', 'apiKey', 'key'];

/**
 * Makes an API key for a client's account. Body `{account}` (documented), answer `{api_key}`
 * (observed); a bare text is taken for the key, and an object of another form comes through whole.
 * Whether a former key goes on working is not known. The limit is assumed. An unknown account is
 * refused (assumed).
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
	asRecords: (answer, { body: { account: accountId } }) => {
		const key = answeredValue(answer, KEYS);
		const isKey = typeof key === 'string' && key !== '';
		return [{ accountId, ...(isKey ? { apiKey: key } : recordOf(key)) }];
	},
	secretOutput: ['apiKey'],
};
