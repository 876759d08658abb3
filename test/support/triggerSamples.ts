import type { IDataObject } from 'n8n-workflow';

import { startHarness } from './harness';
import { happen } from './subscriptions';

type Outputs = (harness: Awaited<ReturnType<typeof startHarness>>) => Promise<IDataObject[]>;

/** What makes a record another one. */
const OWN = ['id', 'phone', 'created_datetime'];

const newOf = (record: object) =>
	Object.fromEntries(Object.entries(record).filter(([key]) => !OWN.includes(key)));

const failed = {
	send_status: 'Failed',
	error_code: 'whatsapp::131026',
	send_error_message: 'Message undeliverable.',
};

/** What the triggers put out as they are preset, each of them by the name of its folder. */
const outputsIn: Record<string, Outputs> = {
	/** Contacts like those of the sandbox. */
	async SpokiTrigger(harness) {
		const trigger = harness.trigger({ events: ['contactCreated'], options: {} });
		await trigger.poll();
		for (const contact of [...harness.sandbox.data.contact.values()])
			harness.sandbox.arrive('contact', newOf(contact));
		return (await trigger.poll())?.map(({ json }) => json) ?? [];
	},

	/**
	 * Messages received, each also with what Spoki knows of the contact, and one that was sent and did
	 * not arrive: only such a one says something of status and errors.
	 */
	async SpokiWebhookTrigger(harness) {
		const trigger = harness.webhookTrigger({
			events: ['message.inbound', 'message.outbound'],
			statuses: ['failed'],
			options: {},
		});
		await trigger.activate();
		const messages = [
			{},
			{ content_type: 'Interactive', payload: 'yes', metadata: {} },
			{ content_type: 'Image', text: null, mediamessage_set: [harness.sandbox.media('photo.jpg')] },
		];
		for (const message of messages) await happen(harness, trigger, 'message.inbound', message);
		for (const contact of [...harness.sandbox.data.contact.values()])
			await happen(harness, trigger, 'message.inbound', { contact });
		await happen(harness, trigger, 'message.outbound', failed);
		return trigger.executions.flat().map(({ json }) => json);
	},
};

/** The triggers that have a preset. */
export const triggers = Object.keys(outputsIn);

/** What a trigger puts out as it is preset. */
export async function triggerOutputs(trigger: string): Promise<IDataObject[]> {
	const harness = await startHarness({ enforceLimits: false, contacts: 24 });
	const outputs = await outputsIn[trigger](harness);
	await harness.sandbox.close();
	return outputs;
}
