import type { Resource } from '../../description/Operation';
import { withDetails } from '../../fields/words';

/** The account's senders: no resource of the node, but chosen from a list in several places. */
export const channel: Resource = {
	value: 'channel',
	name: 'Channel',
	description: 'A number that the account writes from',
	operations: [
		{
			value: 'getAll',
			name: 'Get Many',
			action: 'Get many channels',
			description: 'Retrieve many channels of the account',
			effect: 'read',
			repeatable: true,
			requestsPerMinute: 60,
			method: 'GET',
			path: '/api/1/channel/',
			returns: 'collection',
		},
	],
	asChoice: ({ id, name, identifier, platform }) => ({
		name: withDetails(name || id, [identifier, platform]),
		value: id as number,
	}),
};
