import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { activateExample, stageExample } from '../stage/examples.mjs';
import { openShop } from '../stage/shop.mjs';
import { outcomesOf } from './common.mjs';

const { byId } = createRequire(import.meta.url)('../../cases/locators.js');

/** A template with the variables FIRST_NAME and LAST_ORDER. */
const orderReady = 501;
const templateValues =
	'={{ { FIRST_NAME: $json.billing.first_name, LAST_ORDER: String($json.number) } }}';
const chosen = { 'Send the confirmation': { templateId: byId(orderReady), templateValues } };

/** The part of an order of WooCommerce that matters here. */
const order = (id, billing) => ({
	id,
	number: `CV-${id}`,
	status: 'processing',
	billing: { first_name: 'Giulia', last_name: 'Rossi', country: 'IT', phone: '', ...billing },
});

/** @param {import('../host.mjs').Host} host */
export function orderConfirmation(host) {
	test('order-confirmation: an order is confirmed once, with the country of its address', async (test) => {
		const { example, report } = await startHarness(host, test);
		await report(order(1042, { phone: '333 999 0001' }));
		assert.deepEqual(await outcomesOf(example, 1), ['success']);
		// WooCommerce reports it again.
		await report(order(1042, { phone: '333 999 0001' }));
		await report(order(1043, { phone: '020 7946 0106', country: 'GB', first_name: 'Emma' }));
		await report(order(1044, { phone: '+49 171 3920005', country: 'IT', first_name: 'Jürgen' }));
		assert.deepEqual(await outcomesOf(example, 4), Array(4).fill('success'));

		const confirmed = (phone, first_name, LAST_ORDER) => ({
			phone,
			template: orderReady,
			first_name,
			custom_fields: { LAST_ORDER },
		});
		const sent = sentBy(example).sort((one, other) => one.phone.localeCompare(other.phone));
		assert.deepEqual(sent, [
			confirmed('+393339990001', 'Giulia', 'CV-1042'),
			confirmed('+442079460106', 'Emma', 'CV-1043'),
			confirmed('+491713920005', 'Jürgen', 'CV-1044'),
		]);
	});

	test('order-confirmation: without a phone there is no message, and a refusal names the order', async (test) => {
		const { example, report } = await startHarness(host, test);
		await report(order(1045));
		assert.deepEqual(await outcomesOf(example, 1), ['success']);
		await report(order(1046, { phone: '12' }));
		await outcomesOf(example, 2);
		// Spoki carries it out, and the answer is lost.
		const lost = { operation: 'message.send', dropConnection: true, afterHandling: true };
		example.sandbox.failNext(lost);
		await report(order(1047, { phone: '333 999 0001' }));
		const [, refused, uncertain] = await outcomesOf(example, 3);

		assert.match(refused, /^Order CV-1046 got no confirmation: 'Contact' is too short/);
		assert.match(uncertain, /^Order CV-1047 got no confirmation: /);
		assert.match(uncertain, /may have|may already/);
		assert.equal(sentBy(example).length, 1);
	});
}

/** The example with a shop that reports its orders to it. */
async function startHarness(host, test) {
	const file = 'order-confirmation/workflow.json';
	const example = await stageExample({ host, test, file, chosen });
	const { topic, report } = await openShop(example, () => activateExample(example, test));
	assert.equal(topic, 'order.created');
	return { example, report };
}

function sentBy({ sandbox }) {
	return sandbox.data.sentMessages.map(({ phone, template, first_name, custom_fields }) => ({
		phone,
		template,
		first_name,
		custom_fields,
	}));
}
