import type { Operation } from '../../description/Operation';
import { recordName } from '../../fields/recordName';
import { required } from '../../fields/required';
import { channelId } from './locator';

/**
 * Changes a channel's name, the only thing that the documentation lets change. The answer is the
 * channel (assumed). The limit is assumed. An unknown ID is refused with 404 (documented).
 */
export const update: Operation = {
	value: 'update',
	name: 'Update',
	action: 'Update channel',
	description: 'Give one channel a new name in Spoki; its number and profile stay',
	effect: 'write',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'PATCH',
	path: '/api/1/channel/{channelId}/',
	returns: 'record',
	fields: [channelId, required(recordName('channel', 'Workshop'))],
};
