import type { Operation } from '../../description/Operation';
import { search } from '../../fields/search';
import { channelId } from '../../fields/typedId';
import { simplifyTemplate } from './simplify';

/**
 * The account's templates, each as Get gives it. The answer comes by the page; `search` looks into
 * ID, name and texts, and `channel_id` takes an active WhatsApp channel (documented). Whether a
 * page of 100 is given or only a smaller one is not known; programs ask for it (observed). The
 * limit is assumed. What is refused is not known.
 */
export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many templates',
	description: 'Retrieve many templates, all of them or those that match the filters',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'GET',
	path: '/api/1/templates/',
	returns: 'collection',
	filters: [
		channelId('Only templates of this active WhatsApp channel'),
		search('Only templates with this text in ID, name or texts', 'order'),
	],
	simplify: simplifyTemplate,
};
