import type { Field, Operation } from '../../description/Operation';

const whatsappBusinessAccount: Field = {
	trimmed: true,
	property: {
		displayName: 'WhatsApp Business Account',
		name: 'whatsappBusinessAccount',
		type: 'string',
		default: '',
		placeholder: 'e.g. 100000000000001',
		description: 'Only channels of the account at Meta with this ID',
	},
};

/**
 * The account's channels. Documented: the filter, for which `waba` is another name, and that the
 * answer comes by pages of 15, of 30 at most; more is asked for and whatever comes is taken. A
 * record has nine known fields: ID, name, identifier (the number without its plus), platform,
 * status, phone status, quality, whether it is primary and its WhatsApp Business account. The
 * limit is assumed. What is refused is not known.
 */
export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many channels',
	description:
		'Retrieve many channels: the numbers that the account writes from, with their status',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'GET',
	path: '/api/1/channel/',
	returns: 'collection',
	filters: [whatsappBusinessAccount],
};
