import type { Operation } from '../../description/Operation';
import { tagId } from './locator';

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
