import type { Operation } from '../../description/Operation';
import { tagId } from './locator';

/**
 * One tag. The answer is `id`, `name`, `color` such as `#16d46d` or null, and `order`
 * (documented). No call writes a tag or gives one to a contact: automations and Spoki's own pages
 * do. The limit is assumed. An unknown ID is refused with 404 (documented).
 */
export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get tag',
	description: 'Retrieve one tag with its name and color',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'GET',
	path: '/api/1/tags/{tagId}/',
	returns: 'record',
	fields: [tagId],
};
