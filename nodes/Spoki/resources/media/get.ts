import type { Operation } from '../../description/Operation';
import { mediaId } from './locator';

export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get media file',
	description: 'Retrieve one media file with its address and type',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'GET',
	path: '/api/1/media/{mediaId}/',
	returns: 'record',
	fields: [mediaId],
};
