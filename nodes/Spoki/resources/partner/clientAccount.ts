import type { Field } from '../../description/Operation';
import { recordReference } from '../../fields/locators';

/**
 * The account that a partner works on, sent as its ID. The list holds the accounts that the key can see;
 * whether those are all of a partner's is not known, so any other goes in by its ID.
 *
 * @param key how the call names it, which differs from one to the next (documented)
 */
export function clientAccount(key: string, description: string): Field {
	const account = { value: 'account', name: 'Account' };
	const property = { displayName: 'Account', name: 'accountId', required: true, description };
	return { ...recordReference(account, property), key };
}
