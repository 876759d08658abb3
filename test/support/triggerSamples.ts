import type { IDataObject } from 'n8n-workflow';

import { openShop } from './shop';
import { happen } from './subscriptions';

type Outputs = (shop: Awaited<ReturnType<typeof openShop>>) => Promise<IDataObject[]>;

/** What the triggers put out as they are preset, each of them by the name of its folder. */
const outputsIn: Record<string, Outputs> = {
	/** Contacts like those that the shop has. */
	async SpokiTrigger(shop) {
		const trigger = shop.trigger({ events: ['contactCreated'], options: {} });
		await trigger.poll();
		for (const { id, phone, created_datetime, ...fields } of [...shop.sandbox.data.contact.values()])
			shop.sandbox.arrive('contact', fields);
		return (await trigger.poll())?.map(({ json }) => json) ?? [];
	},

	/** Messages received: a text, a pressed button, a file, each also with what Spoki knows of the contact. */
	async SpokiWebhookTrigger(shop) {
		const trigger = shop.webhookTrigger({ events: ['message.inbound'], filters: {}, options: {} });
		await trigger.activate();
		const messages = [
			{},
			{ content_type: 'Interactive', payload: 'yes', metadata: {} },
			{ content_type: 'Image', text: null, mediamessage_set: [shop.sandbox.media('photo.jpg')] },
		];
		const contacts = [null, ...shop.sandbox.data.contact.values()];
		for (const contact of contacts)
			for (const message of messages)
				await happen(shop, trigger, 'message.inbound', { ...message, contact });
		return trigger.executions.flat().map(({ json }) => json);
	},
};

/** The triggers that have a preset. */
export const triggers = Object.keys(outputsIn);

/** What a trigger puts out as it is preset. */
export async function triggerOutputs(trigger: string): Promise<IDataObject[]> {
	const shop = await openShop({ enforceLimits: false });
	const outputs = await outputsIn[trigger](shop);
	await shop.sandbox.close();
	return outputs;
}
