import type { Operation } from '../../description/Operation';
import { accountId } from './locator';

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
