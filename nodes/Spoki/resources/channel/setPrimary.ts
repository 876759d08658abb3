import type { Operation } from '../../description/Operation';
import { channelId } from './locator';

/**
 * Makes a channel the account's primary one (documented), in the place of the present one:
 * messages that name no channel then go out from it, as far as is known. The answer is the
 * channel, or empty (assumed). The limit is assumed. An unknown ID is refused with 404
 * (documented).
 */
export const setPrimary: Operation = {
	value: 'setPrimary',
	name: 'Set Primary',
	action: 'Set primary channel',
	description: 'The account writes from this number from now on, wherever no channel is chosen',
	warning: 'The account writes from this number from now on, wherever no channel is chosen.',
	effect: 'write',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'POST',
	path: '/api/1/channel/{channelId}/set-primary/',
	returns: 'record',
	fields: [channelId],
};
