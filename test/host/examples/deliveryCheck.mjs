import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { activateExample, stageExample } from '../stage/examples.mjs';
import { openShop } from '../stage/shop.mjs';
import { waitUntil } from '../stage/waiting.mjs';
import { outcomesOf, runMilliseconds, tapOn, ticketsOf, waitForStatus, write } from './common.mjs';

const { byId } = createRequire(import.meta.url)('../../cases/locators.js');

const askName = 'Ask whether it arrived';
/** A template with two buttons. */
const template = 502;
const labels = ['Ci sarò', 'Non posso'];
const [yes, no] = [0, 1];
const chosen = {
	templateId: byId(template),
	templateValues:
		'={{ { FIRST_NAME: $json.firstName, button1Payload: "yes", button2Payload: "no" } }}',
	approveLabel: labels[yes],
	declineLabel: labels[no],
	options: { defaultCountry: '={{ $json.country }}' },
};
const stranger = '+393339990009';
/** n8n looks once a minute for what has waited long enough. */
const soon = { waitAmount: 0.02, waitUnit: 'minutes' };
/** Only the first question is not answered in time. */
const firstSoon = { waitAmount: '={{ $json.attempt === 1 ? 0.02 : 600 }}', waitUnit: 'minutes' };

const phoneOf = (number) => `+39333999000${number}`;
/** The part of an order of WooCommerce that matters here. */
const order = (number, fields, billing) => ({
	id: number,
	number: `CV-${number}`,
	status: 'completed',
	billing: { first_name: 'Giulia', country: 'IT', phone: `333 999 000${number}`, ...billing },
	...fields,
});

/** @param {import('../host.mjs').Host} host */
export function deliveryCheck(host) {
	test('delivery-check: several wait at once, each for its own answer, and what is missing is a ticket', async (test) => {
		const { example, report } = await startHarness(host, test);
		const { sandbox } = example;
		// Nothing to ask, or nobody to be asked.
		await report(order(7, { status: 'processing' }));
		await report(order(8, {}, { phone: '' }));
		for (const number of [1, 2, 3]) {
			await report(order(number));
			await waitForStatus(example, 'waiting', number);
		}
		// WooCommerce tells of every change.
		await report(order(1));
		await waitForStatus(example, 'success', 3);
		const asked = [...sandbox.data.sentMessages];
		assert.deepEqual(
			asked.map((sent) => [sent.phone, sent.template]),
			[1, 2, 3].map((number) => [phoneOf(number), template]),
		);

		await write(example, stranger, { text: labels[no] });
		await write(example, stranger, tapOn(asked[0], no, labels[no]));
		await waitForStatus(example, 'waiting', 3);
		await write(example, phoneOf(3), { text: 'Solo una tazza su due' });
		await waitForStatus(example, 'waiting', 2);
		await write(example, phoneOf(2), tapOn(asked[1], no, labels[no]));
		await waitForStatus(example, 'waiting', 1);
		await write(example, phoneOf(1), tapOn(asked[0], yes, labels[yes]));
		assert.deepEqual(await outcomesOf(example, 6), Array(6).fill('success'));

		const ticket = (number, title, description) => ({
			phone: phoneOf(number),
			title: `${title}: order CV-${number}`,
			status: 'Open',
			description,
		});
		const words = 'The buyer answered neither Yes nor No: Solo una tazza su due';
		assert.deepEqual(
			ticketsOf(sandbox).sort((one, other) => one.phone.localeCompare(other.phone)),
			[
				ticket(2, 'Parcel not arrived', 'The buyer tapped No.'),
				ticket(3, 'Answer about a parcel', words),
			],
		);
		assert.equal(sandbox.data.sentMessages.length, asked.length);
	});

	test('delivery-check: one reminder, and the buttons of both messages answer', async (test) => {
		const { example, report } = await startHarness(host, test, firstSoon);
		const { sandbox } = example;
		await report(order(1));
		const sent = sandbox.data.sentMessages;
		await waitUntil('a reminder', () => sent.length === 2, runMilliseconds);
		await waitForStatus(example, 'waiting', 1);
		assert.deepEqual(sent[0].buttons, sent[1].buttons);
		await write(example, stranger, tapOn(sent[1], yes, labels[yes]));
		await write(example, phoneOf(1), tapOn(sent[0], no, labels[no]));
		assert.deepEqual(await outcomesOf(example, 1), ['success']);
		assert.deepEqual(
			ticketsOf(sandbox).map(({ title }) => title),
			['Parcel not arrived: order CV-1'],
		);
		assert.equal(sent.length, 2);
		const created = sandbox.requests.filter(({ operation }) => operation === 'webhook.create');
		assert.equal(created.length, 1);
	});

	test('delivery-check: after two questions without an answer there is one ticket', async (test) => {
		const { example, report } = await startHarness(host, test, soon);
		const { sandbox } = example;
		await report(order(1));
		assert.deepEqual(await outcomesOf(example, 1), ['success']);
		assert.deepEqual(
			sandbox.data.sentMessages.map(({ phone }) => phone),
			[phoneOf(1), phoneOf(1)],
		);
		assert.deepEqual(ticketsOf(sandbox), [
			{
				phone: phoneOf(1),
				title: 'No answer about a parcel: order CV-1',
				status: 'Open',
				description: 'Asked 2 times.',
			},
		]);
	});

	test('delivery-check: an order that is not asked, or gets no ticket, is named', async (test) => {
		const { example, report } = await startHarness(host, test);
		const { sandbox } = example;
		await report(order(4, {}, { phone: '12' }));
		await outcomesOf(example, 1);
		// Spoki carries it out, and the answer is lost.
		sandbox.failNext({ operation: 'message.send', dropConnection: true, afterHandling: true });
		await report(order(5));
		await outcomesOf(example, 2);
		await report(order(6));
		await waitForStatus(example, 'waiting', 1);
		sandbox.failNext({ operation: 'ticket.create', status: 400, body: { detail: 'No tickets' } });
		await write(example, phoneOf(6), { text: labels[no] });
		const [refused, uncertain, unticketed] = await outcomesOf(example, 3);

		assert.match(refused, /^Order CV-4 was not asked about its parcel: 'Contact' is too short/);
		assert.match(uncertain, /^Order CV-5 was not asked about its parcel: /);
		assert.match(uncertain, /may have|may already/);
		assert.match(unticketed, /^Order CV-6 got no ticket: [\s\S]*No tickets/);
		assert.deepEqual(
			sandbox.data.sentMessages.map(({ phone }) => phone),
			[phoneOf(5), phoneOf(6)],
		);
	});
}

/** The example with a shop that reports its orders to it, and without tickets. */
async function startHarness(host, test, limit = {}) {
	const file = 'delivery-check/workflow.json';
	const ofNode = { [askName]: { ...chosen, ...limit } };
	const example = await stageExample({ host, test, file, chosen: ofNode });
	const { data } = example.sandbox;
	data.ticket.clear();
	data.webhook.clear();
	const shop = await openShop(example, () => activateExample(example, test));
	assert.equal(shop.topic, 'order.updated');
	return { example, report: shop.report };
}
