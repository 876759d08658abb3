import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';

const webhooksPath = 'wp-json/wc/v3/webhooks';

/**
 * Lets the recorder of an example be a shop with WooCommerce, which reports its orders as it does.
 *
 * @param {import('./examples.mjs').StagedExample} example
 * @param {() => Promise<void>} activate the workflow, which asks the shop for its orders
 * @returns {Promise<{ topic: string, report: (order: object) => Promise<void> }>}
 */
export async function openShop({ host, recorder }, activate) {
	// The same address lists the shop's webhooks and takes new ones.
	recorder.answer(webhooksPath, ({ topic }) => ({ body: topic === undefined ? [] : { id: 7 } }));
	await activate();
	const asked = recorder.received(webhooksPath).find(({ topic }) => topic !== undefined);
	const address = new URL(new URL(asked.delivery_url).pathname, host.url);

	const report = async (order) => {
		const body = JSON.stringify(order);
		const signature = createHmac('sha256', asked.secret).update(body).digest('base64');
		const headers = {
			'content-type': 'application/json',
			'x-wc-webhook-id': '7',
			'x-wc-webhook-topic': asked.topic,
			'x-wc-webhook-signature': signature,
		};
		const response = await fetch(address, { method: 'POST', body, headers });
		assert.ok(response.ok, `n8n answered the shop with ${response.status}.`);
	};
	return { topic: asked.topic, report };
}
