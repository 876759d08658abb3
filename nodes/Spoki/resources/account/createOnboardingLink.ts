import type { Operation } from '../../description/Operation';
import { accountId } from './locator';

export const createOnboardingLink: Operation = {
	value: 'createOnboardingLink',
	name: 'Create Onboarding Link',
	action: 'Create an onboarding link for an account',
	description:
		'Create the link under which an account connects its WhatsApp number. Spoki has retired this endpoint and normally answers that it is not found.',
	effect: 'write',
	repeatable: false,
	requestsPerMinute: 60,
	method: 'POST',
	path: '/api/1/accounts/{accountId}/onboarding/',
	returns: 'record',
	fields: [accountId],
	advice: {
		'404':
			"Spoki has retired this endpoint. Its replacement is 'POST /channel/' with platform 1 or, with a partner key, 'POST /partners/onboarding/': call it with an HTTP Request node and the credential 'Spoki API'.",
	},
};
