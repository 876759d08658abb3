import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stageExample } from '../stage/examples.mjs';
import { waitUntil } from '../stage/waiting.mjs';
import { listen, outcomesOf, runMilliseconds, tell } from './common.mjs';

const stopAnswer = 'You will get no more offers from us. Write START if you change your mind.';
const startAnswer = 'Welcome back! You will hear of our offers again. Write STOP to end it.';
const tapped = (payload) => ({ content_type: 'Interactive', text: 'Non ne voglio più', payload });

/** What contacts say, whose status is Subscribed unless it is told. */
const unsubscribing = [
	{ text: 'STOP' },
	{ text: 'stop' },
	{ text: 'Stop!' },
	{ text: 'STOPP' },
	{ text: ' ¡¡ basta !! 🛑\n' },
	{ text: 'Interrompi  promozioni.' },
	{ text: 'ＳＴＯＰ' },
	tapped('STOP'),
	tapped('STOP_MARKETING'),
];
const meaningless = [
	{ text: 'non fermarti, stop alle 5' },
	{ text: 'no, basta così' },
	{ text: 'stopper' },
	{ text: '!' },
	{ text: null, content_type: 'Image' },
	tapped('STOP_5'),
];
const start = { text: 'Start' };

/** @param {import('../host.mjs').Host} host */
export function optOut(host) {
	test('opt-out: STOP and nothing else unsubscribes, and START takes it back', async (test) => {
		const example = await startHarness(host, test);
		const { sandbox, contacts } = example;
		const said = [...unsubscribing, ...meaningless, start, start];
		const [leaving, staying] = [unsubscribing.length, meaningless.length];
		const [asking, returning] = contacts.slice(leaving + staying);
		// Where nobody has said anything yet, a word that may mean anything is no consent.
		asking.status = 'Not Declared';
		returning.status = 'Unsubscribed';
		for (const [index, data] of said.entries()) {
			await tell(example, 'message.inbound', { ...data, from_phone: contacts[index].phone });
		}
		assert.deepEqual(
			await outcomesOf(example, said.length),
			said.map(() => 'success'),
		);

		const statuses = contacts.slice(0, said.length).map(({ id }) => statusOf(sandbox, id));
		assert.deepEqual(statuses, [
			...Array(leaving).fill('Unsubscribed'),
			...Array(staying).fill('Subscribed'),
			'Not Declared',
			'Subscribed',
		]);
		const answered = contacts.slice(0, leaving).map(({ phone }) => ({ phone, text: stopAnswer }));
		assert.deepEqual(
			answersOf(sandbox),
			[...answered, { phone: returning.phone, text: startAnswer }].sort(byPhone),
		);
	});

	test('opt-out: a burst is confirmed once, and every wish is carried out', async (test) => {
		const example = await startHarness(host, test);
		const { sandbox, contacts } = example;
		const [{ id, phone, ...rest }] = contacts;
		const first = { from_phone: phone, text: 'STOP', timestamp_ms: Date.now() };
		// The contact as it was when the burst began, which is how Spoki may tell of it.
		const stale = { ...first, contact: { id, phone, ...rest, status: 'Subscribed' } };
		await tell(example, 'message.inbound', { ...first, uuid: 'the first' });
		// n8n's memory of what it has seen takes no lock: two in the same instant are not its business.
		await waitUntil('an answer', () => answersOf(sandbox).length > 0, runMilliseconds);
		await tell(example, 'message.inbound', stale);
		await tell(example, 'message.inbound', { ...stale, text: 'Basta!' });
		await tell(example, 'message.inbound', first);
		assert.deepEqual(await outcomesOf(example, 4), Array(4).fill('success'));
		assert.deepEqual(answersOf(sandbox), [{ phone, text: stopAnswer }]);

		await tell(example, 'message.inbound', { ...first, ...start });
		await outcomesOf(example, 5);
		assert.equal(statusOf(sandbox, id), 'Subscribed');
		// Spoki tells of the first message again: it has been carried out, and is over.
		await tell(example, 'message.inbound', { ...first, uuid: 'the first' });
		await outcomesOf(example, 6);
		assert.equal(statusOf(sandbox, id), 'Subscribed');
		await tell(example, 'message.inbound', first);
		assert.deepEqual(await outcomesOf(example, 7), Array(7).fill('success'));
		assert.equal(statusOf(sandbox, id), 'Unsubscribed');
		assert.deepEqual(
			answersOf(sandbox).map(({ text }) => text),
			[stopAnswer, startAnswer],
		);
	});

	test('opt-out: what stops is told, and nothing is confirmed that is not so', async (test) => {
		const example = await startHarness(host, test);
		const { sandbox, contacts } = example;
		const [{ phone, id }, other, third] = contacts;
		const refuse = (operation) =>
			sandbox.failNext({ operation, status: 400, body: { detail: 'Not possible' } });
		refuse('contact.upsert');
		await tell(example, 'message.inbound', { from_phone: phone, text: 'stop' });
		await outcomesOf(example, 1);
		refuse('message.send');
		await tell(example, 'message.inbound', { from_phone: other.phone, text: 'stop' });
		await outcomesOf(example, 2);
		// Spoki carries it out, and the answer is lost.
		sandbox.failNext({ operation: 'message.send', dropConnection: true, afterHandling: true });
		await tell(example, 'message.inbound', { from_phone: third.phone, text: 'stop' });
		const [unsaved, unconfirmed, uncertain] = await outcomesOf(example, 3);

		const asked = (who) => `${who} asked to be Unsubscribed. It stopped at `;
		assert.ok(unsaved.startsWith(`${asked(phone)}Save the wish: the status is not saved.\n`));
		assert.match(unsaved, /Not possible/);
		assert.equal(statusOf(sandbox, id), 'Subscribed');
		const atConfirmation = 'Send the confirmation: the status is saved.\n';
		assert.ok(unconfirmed.startsWith(asked(other.phone) + atConfirmation));
		assert.equal(statusOf(sandbox, other.id), 'Unsubscribed');
		assert.match(uncertain, /may have|may already/);
		assert.deepEqual(answersOf(sandbox), [{ phone: third.phone, text: stopAnswer }]);
	});
}

/** The example with contacts who get marketing. */
async function startHarness(host, test) {
	const example = await stageExample({ host, test, file: 'opt-out/workflow.json' });
	const contacts = [...example.sandbox.data.contact.values()];
	for (const contact of contacts) contact.status = 'Subscribed';
	await listen(example, test);
	return { ...example, contacts };
}

function statusOf({ data }, id) {
	return data.contact.get(id).status;
}

/** What contacts were answered. Several at the same time come in any order. */
function answersOf({ data }) {
	return data.sentMessages.map(({ phone, text }) => ({ phone, text })).sort(byPhone);
}

function byPhone(one, other) {
	return one.phone.localeCompare(other.phone);
}
