import type { Operation } from '../../description/Operation';
import { phoneField } from '../../fields/phone';
import { required } from '../../fields/required';

const channelPhone = required(
	phoneField({
		displayName: 'Phone',
		name: 'phone',
		description: 'The WhatsApp number of the channel, in international form',
	}),
);

/**
 * The channel with a number (documented). Whether Spoki wants the plus in the path is not said: it
 * goes along, as it does for an account by its number. The answer is the channel as Get gives it
 * (assumed). The limit is assumed. A number that the account does not have is refused with 404
 * (assumed).
 */
export const getByPhone: Operation = {
	value: 'getByPhone',
	name: 'Get by Phone',
	action: 'Get channel by phone',
	description: 'Retrieve one channel by its WhatsApp number, with its status and quality',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'GET',
	path: '/api/1/channel/phone/{phone}/',
	returns: 'record',
	fields: [channelPhone],
	advice: {
		'404':
			'The account of the API key has no channel with this WhatsApp number. Check the number, and that the key belongs to the account.',
	},
};
