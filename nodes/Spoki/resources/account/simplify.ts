import { pickKeys } from '../../description/pickKeys';

/** What an account is, whether it can send, and how much is left. */
export const simplifyAccount = pickKeys([
	'id',
	'name',
	'status',
	'phone',
	'phone_status',
	'quality_score',
	'current_credit',
	'estimated_available_conversations',
	'daily_limit',
	'timezone',
]);
