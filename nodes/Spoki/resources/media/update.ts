import type { Operation } from '../../description/Operation';
import { mediaId } from './locator';
import { title } from './title';

/**
 * Changes a file's title, the only thing that the documentation lets change. The answer is the
 * record (assumed). The limit is documented. An unknown ID is refused with 404 (documented).
 */
export const update: Operation = {
	value: 'update',
	name: 'Update',
	action: 'Update media file',
	description: 'Give one media file a new title; the file itself stays',
	effect: 'write',
	repeatable: true,
	requestsPerMinute: 120,
	method: 'PATCH',
	path: '/api/1/media/{mediaId}/',
	returns: 'record',
	fields: [mediaId, title],
};
