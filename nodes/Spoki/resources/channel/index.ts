import type { Resource } from '../../description/Operation';

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
	asChoice: ({ id, name, identifier, platform }) => {
		const details = [identifier, platform].filter((one) => one && one !== name);
		const title = String(name || identifier || id);
		return {
			name: details.length === 0 ? title : `${title} (${details.join(', ')})`,
			value: id as number,
		};
	},
};
