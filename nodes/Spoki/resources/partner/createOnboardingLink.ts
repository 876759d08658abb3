import type { Operation } from '../../description/Operation';
import { clientAccount } from './clientAccount';

/**
 * Makes the link with which a client connects its WhatsApp number. Body `{account}` (documented),
 * answer `{redirect_url}` (observed). How long the link lives is not known; a second call may make
 * a second one. The limit is assumed. An unknown account is refused (assumed).
 */
export const createOnboardingLink: Operation = {
	value: 'createOnboardingLink',
	name: 'Create Onboarding Link',
	action: 'Create onboarding link as partner',
	description: 'Create the link with which the account of a client connects its WhatsApp number',
	effect: 'write',
	repeatable: false,
	requestsPerMinute: 60,
	method: 'POST',
	path: '/api/1/partners/onboarding/',
	returns: 'record',
	fields: [clientAccount('account', 'The account that connects its number, listed by name')],
};
