import type { IDataObject } from 'n8n-workflow';

import type { cases } from '../cases';
import { byPhone, startHarness, type Harness } from './harness';

type Case = (typeof cases)[number];
type Waiting = Awaited<ReturnType<Harness['wait']>>['waiting'];

const picture = {
	media: 'https://example.com/1.jpg',
	content_type: 'image/jpeg',
	title: 'Crack',
};

/** Who is asked. */
export const asked = '+390000000001';

/** A question that one contact is asked, as the panel holds it. */
export const question = {
	resource: 'message',
	operation: 'sendAndWait',
	phone: byPhone(asked),
	message: 'May we refund 49 euros?',
};

/** Delivers an event to the webhook that a waiting execution has registered last. */
export async function deliverTo(
	{ sandbox }: Pick<Harness, 'sandbox'>,
	waiting: Pick<Waiting, 'receive'>,
	fields: object = {},
	options: object = {},
	event = 'message.inbound',
) {
	const [webhookId] = [...sandbox.data.webhook.keys()].slice(-1);
	const { answers, envelope } = await sandbox.deliver(event, fields, {
		webhookId,
		send: waiting.receive,
		...options,
	});
	return { ...answers[0], envelope };
}

/** What comes out of an operation that waits: a reply of each kind, a form, and no answer. */
export async function answersTo({ operation: name, parameters }: Case): Promise<IDataObject[]> {
	const harness = await startHarness();
	const [resource, operation] = name.split('.');
	const chat = { resource, operation, ...parameters };
	const link = {
		...{ ...chat, answerBy: 'link', responseType: 'customForm' },
		formFields: { field: [{ label: 'Size', type: 'text' }] },
	};
	const written = await harness.wait({ parameters: chat });
	await deliverTo(harness, written.waiting, {
		text: 'Yes, it did',
		contact: { id: 1, phone: '+39' },
	});
	const approval = { ...chat, responseType: 'approval' };
	const tapped = await harness.wait({ parameters: approval });
	const [approve] = harness.sandbox.data.sentMessages.slice(-1)[0].buttons;
	await deliverTo(harness, tapped.waiting, {
		text: 'Approve',
		payload: approve.payload,
		mediamessage_set: [picture],
	});
	const form = await harness.wait({ parameters: link });
	await form.waiting.receive({ form: { field0: 'M' } });
	await harness.sandbox.close();
	const runs = [written, tapped, form].map(({ waiting }) => waiting);
	return [
		...runs.flatMap(({ resumed }) => resumed.flat()),
		...runs.flatMap(({ timedOut }) => timedOut.flat()),
	].map(({ json }) => json);
}
