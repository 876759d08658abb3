import type { Operation } from '../../description/Operation';
import { mediaId } from './locator';

/**
 * Removes a media file from Spoki. The answer is empty (assumed). The limit is documented. An
 * unknown ID is refused with 404 (documented); whether one that a template uses is refused is not
 * known.
 */
export const deleteMedia: Operation = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete media file',
	description: 'Delete one media file from Spoki; the file at its own address stays',
	warning: 'Spoki forgets the file for good. At its own address it stays.',
	effect: 'destroy',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'DELETE',
	path: '/api/1/media/{mediaId}/',
	returns: 'deletion',
	fields: [mediaId],
};
