import type { Operation } from '../../description/Operation';
import { clientAccount } from './clientAccount';

/**
 * Takes the API key of a client's account away. Body `{account}` (documented); the answer is not
 * known. Once or twice leaves the account without the key, so a lost answer is asked for again
 * (assumed). The limit is assumed. An unknown account is refused (assumed).
 */
export const revokeApiKey: Operation = {
	value: 'revokeApiKey',
	name: 'Revoke API Key',
	action: 'Revoke API key as partner',
	description: 'The key stops working: revoke the API key of the account of a client',
	warning: 'The API key of the account stops working: whatever uses it is locked out.',
	effect: 'destroy',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'POST',
	path: '/api/1/partners/revoke_api_key_for_account/',
	returns: 'record',
	fields: [clientAccount('account', 'The account that loses its API key, listed by name')],
};
