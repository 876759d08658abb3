import type { Operation } from '../../description/Operation';
import { channelId } from './locator';

/**
 * Has Spoki ask WhatsApp how a channel is (documented). The answer is the channel, or empty
 * (assumed). The limit is assumed. An unknown ID is refused with 404 (documented).
 */
export const refreshStatus: Operation = {
	value: 'refreshStatus',
	name: 'Refresh Status',
	action: 'Refresh status of channel',
	description: 'Have Spoki ask WhatsApp anew for the status and quality of one channel',
	effect: 'write',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'POST',
	path: '/api/1/channel/{channelId}/refresh-wa-status/',
	returns: 'record',
	fields: [channelId],
};
