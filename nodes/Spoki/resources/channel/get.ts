import type { Operation } from '../../description/Operation';
import { channelId } from './locator';

/**
 * One channel as Spoki knows it (documented); Refresh Status has Spoki ask WhatsApp anew. The
 * answer is the record that Get Many lists (assumed). The limit is assumed. An unknown ID is
 * refused with 404 (documented).
 */
export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get channel',
	description: 'Retrieve one channel with its number, status and quality',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'GET',
	path: '/api/1/channel/{channelId}/',
	returns: 'record',
	fields: [channelId],
};
