import type { Operation } from '../../description/Operation';
import { accountId } from './locator';

/**
 * Made the link with which an account connects its WhatsApp number. Spoki has removed the endpoint
 * and refuses every call with 404 (documented); creating a channel of platform 1 took its place.
 * The node calls it all the same, and its advice names what to use instead. The answer was
 * `{redirect_url}`, as that of partners is (assumed). The limit is assumed, and that each call
 * makes a link of its own.
 */
export const createOnboardingLink: Operation = {
	value: 'createOnboardingLink',
	name: 'Create Onboarding Link',
	action: 'Create onboarding link for account',
	description:
		"Retired by Spoki, usually 'not found': create the link with which an account connects its number",
	effect: 'write',
	repeatable: false,
	requestsPerMinute: 60,
	method: 'POST',
	path: '/api/1/accounts/{accountId}/onboarding/',
	returns: 'record',
	retired: true,
	fields: [accountId],
	advice: {
		'404':
			"Spoki has retired this endpoint. Use 'Create' of the resource 'Channel' with the platform WhatsApp instead or, for an account of a partner, 'Create Onboarding Link' of the resource 'Partner'.",
	},
};
