import type { Resource } from '../../description/Operation';
import { inWords, withDetails } from '../../fields/words';
import { create } from './create';
import { deleteWebhook } from './delete';
import { WEBHOOK_EVENTS } from './events';
import { get } from './get';
import { getAll } from './getAll';
import { getExpands } from './getExpands';
import { rotateSecret } from './rotateSecret';
import { sendTest } from './sendTest';
import { setExpands } from './setExpands';
import { update } from './update';

export const webhook: Resource = {
	value: 'webhook',
	name: 'Webhook',
	description: 'An address that Spoki calls at an event, such as a message that arrives',
	operations: [
		create,
		deleteWebhook,
		get,
		getExpands,
		getAll,
		rotateSecret,
		sendTest,
		setExpands,
		update,
	],
	asChoice: ({ id, event, url, is_active }) => ({
		name: withDetails(inWords(event ?? id, WEBHOOK_EVENTS), [
			url,
			is_active === false ? 'off' : undefined,
		]),
		value: id as number,
	}),
};
