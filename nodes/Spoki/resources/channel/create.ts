import type { IDataObject } from 'n8n-workflow';

import type { Field, Operation } from '../../description/Operation';
import { recordName } from '../../fields/recordName';
import { recordsOf } from '../../transport/answers';
import { platform } from './platform';

const identifier: Field = {
	trimmed: true,
	property: {
		displayName: 'Identifier',
		name: 'identifier',
		type: 'string',
		default: '',
		placeholder: 'e.g. 390009900003',
		description: 'The number or name that the channel has on its platform. Not for WhatsApp.',
	},
};

const isPrimary: Field = {
	property: {
		displayName: 'Is Primary',
		name: 'isPrimary',
		type: 'boolean',
		default: false,
		description: 'Whether the account writes from this channel wherever none is chosen',
	},
};

/** A link that is the whole answer. */
const LINK = /^\s*https?:\/\/\S+\s*$/i;

/** The new channel, or the link that leads to one; a bare link becomes `redirect_url`. */
function channelOrLink(answer: unknown): IDataObject[] {
	const isLink = typeof answer === 'string' && LINK.test(answer);
	return isLink ? [{ redirect_url: answer.trim() }] : recordsOf(answer);
}

/**
 * Adds a channel (documented): for WhatsApp nothing but the platform goes out, and the answer is a
 * link, by analogy with the onboarding of partners under `redirect_url`; for anything else name,
 * identifier and whether it is primary go along, and the answer is the channel (assumed). What
 * else comes passes through. The limit is assumed. What is refused is not known; sent twice, it
 * may make two.
 */
export const create: Operation = {
	value: 'create',
	name: 'Create',
	action: 'Create channel',
	description:
		'For WhatsApp it gives the link with which the owner of a number connects it, otherwise the channel',
	effect: 'write',
	repeatable: false,
	requestsPerMinute: 60,
	method: 'POST',
	path: '/api/1/channel/',
	returns: 'record',
	fields: [platform],
	additionalFields: [identifier, isPrimary, recordName('channel', 'Workshop')],
	asRecords: channelOrLink,
};
