import type { IDataObject } from 'n8n-workflow';

import { openShop } from './shop';
import { happen } from './subscriptions';

type Outputs = (shop: Awaited<ReturnType<typeof openShop>>) => Promise<IDataObject[]>;

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
	/** Contacts like those that the shop has. */
	async SpokiTrigger(shop) {
		const trigger = shop.trigger({ events: ['contactCreated'], options: {} });
		await trigger.poll();
		for (const contact of [...shop.sandbox.data.contact.values()])
			shop.sandbox.arrive('contact', newOf(contact));
		return (await trigger.poll())?.map(({ json }) => json) ?? [];
	},

	/**
	 * Messages received, each also with what Spoki knows of the contact, and one that was sent and did
	 * not arrive: only such a one says something of status and errors.
	 */
	async SpokiWebhookTrigger(shop) {
		const trigger = shop.webhookTrigger({
			events: ['message.inbound', 'message.outbound'],
			statuses: ['failed'],
			options: {},
		});
		await trigger.activate();
		const messages = [
			{},
			{ content_type: 'Interactive', payload: 'yes', metadata: {} },
			{ content_type: 'Image', text: null, mediamessage_set: [shop.sandbox.media('photo.jpg')] },
		];
		for (const message of messages) await happen(shop, trigger, 'message.inbound', message);
		for (const contact of [...shop.sandbox.data.contact.values()])
			await happen(shop, trigger, 'message.inbound', { contact });
		await happen(shop, trigger, 'message.outbound', failed);
		return trigger.executions.flat().map(({ json }) => json);
	},
};

/** The triggers that have a preset. */
export const triggers = Object.keys(outputsIn);

/** What a trigger puts out as it is preset. */
export async function triggerOutputs(trigger: string): Promise<IDataObject[]> {
	const shop = await openShop({ enforceLimits: false, contacts: 24 });
	const outputs = await outputsIn[trigger](shop);
	await shop.sandbox.close();
	return outputs;
}
