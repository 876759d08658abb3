import type { Field, Operation } from '../../description/Operation';
import { event, isActive } from './details';

const active: Field = {
	...isActive,
	property: {
		...isActive.property,
		description:
			'Whether to return the webhooks that are switched on. Switch it off for those that are not.',
	},
};

/**
 * The account's webhooks, those that other programs have made included. Path, `is_active` and
 * `event` are documented; whether the answer is an array or comes by the page is not known, nor
 * whether a webhook shows its secret here. The limit is assumed. What is refused is not known.
 */
export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many webhooks',
	description: 'Retrieve many webhooks: which addresses Spoki calls at which events',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 30,
	method: 'GET',
	path: '/api/1/external-webhooks/',
	returns: 'collection',
	secretOutput: ['secret'],
	filters: [event('Only webhooks for this event'), active],
};
