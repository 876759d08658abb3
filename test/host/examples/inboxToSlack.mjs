import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stageExample } from '../stage/examples.mjs';
import { formPerson, openForm, submitForm } from '../stage/forms.mjs';
import { waitUntil } from '../stage/waiting.mjs';
import {
	escapedText,
	listen,
	outcomesOf,
	runMilliseconds,
	slackName,
	tell,
	wildText,
} from './common.mjs';

const file = 'inbox-to-slack/workflow.json';
const threadName = 'Post into its thread';
const outcomeName = 'Post the outcome';
const onceName = 'Only once for each message';
/** What Slack answers to a message. */
const posted = { ok: true, channel: 'C0INBOX', ts: '1785000000.000100' };
const formAddress = 'https://n8n.example.com/form/reply';
const chosen = { 'Form address': valueOf('formAddress', formAddress) };
const giulia = { first_name: 'Giulia', last_name: "D'Angelo & Figli" };
const writtenReply = 'Certo,\r\na domani & <3';

/** @param {import('../host.mjs').Host} host */
export function inboxToSlack(host) {
	test('inbox-to-slack: a message is posted once, with its files and a way to answer', async (test) => {
		const example = await openInbox(host, test);
		const { customer, recorder, sandbox } = example;
		const from = { from_phone: customer.phone, chat_link: customer.chat_link };
		const photo = sandbox.media('photo.jpg');
		await tell(example, 'message.inbound', { ...from, uuid: 'one', text: wildText });
		await outcomesOf(example, 1);
		// Spoki tells of the same message again, as it does when something of it changes.
		await tell(example, 'message.inbound', { ...from, uuid: 'one', text: wildText });
		await tell(example, 'message.inbound', {
			...from,
			text: '',
			content_type: 'Image',
			mediamessage_set: [photo],
		});
		await tell(example, 'message.inbound', {
			from_phone: null,
			contact: {},
			chat_link: null,
			text: null,
			content_type: 'Sticker',
		});
		assert.deepEqual(await outcomesOf(example, 4), Array(4).fill('success'));

		const said = (...lines) => ({ text: lines.join('\n') });
		const title = `*Giulia D'Angelo &amp; Figli*, ${customer.phone}`;
		const openChat = `<${customer.chat_link}|Open the chat>`;
		const posts = byText([
			said('*A customer*, without a phone', '(Sticker)', 'Spoki gave no link to the chat.'),
			said(title, escapedText, openChat),
			said(title, '(Image)', `<${photo.media}|photo.jpg>`, openChat),
		]);
		assert.deepEqual(byText(recorder.received(slackName)), posts);

		const { channel, ts } = posted;
		const query = `To=%2B${customer.phone.slice(1)}&Name=Giulia%20D'Angelo%20%26%20Figli`;
		const link = `<${formAddress}?${query}&Thread=${ts}|Reply on WhatsApp>`;
		const none = 'No reply from here: the message has no phone, or Form address is not set in n8n.';
		assert.deepEqual(
			byText(recorder.received(threadName)),
			byText([link, link, none].map((text) => ({ text, channel, thread: ts }))),
		);
	});

	test('inbox-to-slack: what is written in the form goes to WhatsApp, and the thread knows', async (test) => {
		const example = await openInbox(host, test);
		const { customer, recorder, sandbox } = example;
		const whom = { To: customer.phone, Name: "Giulia D'Angelo & Figli", Thread: posted.ts };
		await tell(example, 'message.inbound', { from_phone: customer.phone });
		const links = recorder.received(threadName);
		await waitUntil('a link', () => links.length > 0, runMilliseconds);
		const [, query] = /\?(.*)\|/.exec(links[0].text);

		const form = await openForm(example, query, formPerson);
		assert.deepEqual([form.status, form.filledIn], [200, whom]);
		await submitForm(example, { ...form.filledIn, Reply: writtenReply }, form.headers);
		const told = recorder.received(outcomeName);
		await waitUntil('an outcome', () => told.length > 0, runMilliseconds);
		assert.deepEqual(
			sandbox.data.sentMessages.map(({ type, phone, text }) => ({ type, phone, text })),
			[{ type: 'Message', phone: customer.phone, text: writtenReply.replace('\r', '') }],
		);

		// WhatsApp's window is closed, and then an answer is lost.
		const detail = 'More than 24 hours have passed since the contact last wrote.';
		sandbox.failNext({ operation: 'message.send', status: 400, body: { detail } });
		await submitForm(example, { ...whom, Reply: writtenReply }, form.headers);
		await waitUntil('a second outcome', () => told.length > 1, runMilliseconds);
		sandbox.failNext({ operation: 'message.send', dropConnection: true, afterHandling: true });
		await submitForm(example, { ...whom, Reply: writtenReply, Thread: '' }, form.headers);
		await waitUntil('a third outcome', () => told.length > 2, runMilliseconds);

		const name = `Giulia D'Angelo &amp; Figli, ${customer.phone}`;
		const words = 'Certo,\na domani &amp; &lt;3';
		const [sent, refused, lost] = told;
		assert.deepEqual(sent, { text: `To ${name}:\n${words}`, thread: posted.ts });
		assert.equal(refused.thread, posted.ts);
		assert.ok(refused.text.startsWith(`The reply to ${name} stopped.\n`));
		assert.match(refused.text, /24 hours[^]*'Send Template'/);
		assert.ok(refused.text.endsWith(`It said:\n${words}`));
		assert.match(lost.text, /may have|may already/);
		assert.equal(lost.thread, '');
		assert.equal(sandbox.data.sentMessages.length, 2);
	});

	test('inbox-to-slack: its form is closed to whoever has no password, and to all until there is one', async (test) => {
		const example = await openInbox(host, test);
		const query = `To=${encodeURIComponent(example.customer.phone)}`;
		const wrong = { ...formPerson, password: 'another one' };
		for (const person of [undefined, wrong]) {
			const form = await openForm(example, query, person);
			assert.deepEqual([form.status, form.filledIn], [401, {}]);
			const answers = { To: example.customer.phone, Reply: 'Ciao', Name: '', Thread: '' };
			await assert.rejects(submitForm(example, answers, form.headers), /answered 40[13]/);
		}
		assert.deepEqual(await host.executionsOf(example.workflowId), []);

		// n8n 1 activates it all the same; n8n 2 does not.
		const closed = await stageExample({ host, test, file, chosen, hasFormLogin: false });
		await listen(closed, test).catch((error) => assert.match(error.message, /httpBasicAuth/));
		const { status } = await openForm(closed, query, formPerson);
		assert.ok([401, 404].includes(status), `The form answered ${status}.`);
	});

	test('inbox-to-slack: with a full memory all messages are posted', async (test) => {
		const example = await openInbox(host, test, {
			chosen: { ...chosen, [onceName]: remembersOne },
		});
		const texts = ['uno', 'due', 'tre'];
		for (const text of texts) await tell(example, 'message.inbound', { text });
		assert.deepEqual(await outcomesOf(example, 3), Array(3).fill('success'));
		const said = example.recorder.received(slackName).map(({ text }) => text.split('\n')[1]);
		assert.deepEqual(said.sort(), texts.sort());
	});
}

const remembersOne = {
	operation: 'removeItemsSeenInPreviousExecutions',
	dedupeValue: '={{ $json.messageId }}',
	options: { historySize: 1 },
};

/** What somebody enters into an Edit Fields node with one field. */
function valueOf(name, value) {
	return { assignments: { assignments: [{ id: name, name, value, type: 'string' }] } };
}

/** The example with a Slack that takes messages, and a customer. */
async function openInbox(host, test, options = {}) {
	const example = await stageExample({ host, test, file, chosen, ...options });
	example.recorder.answer(slackName, () => ({ body: posted }));
	const [customer] = example.sandbox.data.contact.values();
	Object.assign(customer, giulia);
	await listen(example, test);
	return { ...example, customer };
}

/** Messages that came at the same time, in an order of their own. */
function byText(messages) {
	return [...messages].sort((one, other) => (one.text < other.text ? -1 : 1));
}
