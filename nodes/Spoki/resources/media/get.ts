import type { Operation } from '../../description/Operation';
import { mediaId } from './locator';

/**
 * One media file. The answer is the record as Create gives it (assumed). The limit is assumed. An
 * unknown ID is refused with 404 (documented).
 */
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
