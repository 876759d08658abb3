import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedPhone } from './stage/askingWorkflow.mjs';
import { onEachN8n } from './stage/hosts.mjs';
import { createQuestion } from './stage/questions.mjs';

const resumed = { ok: true, resumed: true };
const choices = { button: [{ text: 'Today' }, { text: 'Tomorrow', payload: 'NEXT_DAY' }] };

onEachN8n('Send and Wait for Reply, in the chat', ({ host }) => {
	/** Asks, has it answered, and tells what came out, which is the same wherever one looks. */
	const answerTo = async (test, parameters, answer) => {
		const workflow = await createQuestion({ host, test, parameters });
		const foreign = structuredClone([...workflow.sandbox.data.webhook.values()]);
		const question = await workflow.ask();
		assert.equal(workflow.messages.length, 1);
		assert.equal(workflow.webhooks.length, 1);
		const { webhook } = question;
		assert.deepEqual(
			[webhook.event, webhook.version, webhook.is_active],
			['message.inbound', 2, true],
		);
		// Nothing goes on meanwhile.
		assert.deepEqual(workflow.answered, []);

		const { status, body, envelope } = await answer(question);
		assert.deepEqual([status, JSON.parse(body)], [200, resumed]);
		const { status: ending, items, late } = await question.ended();
		assert.equal(ending, 'success');
		assert.deepEqual(late, []);
		assert.deepEqual(workflow.answered, items);
		assert.equal(workflow.messages.length, 1);
		assert.deepEqual([...workflow.sandbox.data.webhook.values()], foreign);
		assert.equal(items.length, 1);
		return { item: items[0], data: envelope.data, message: workflow.messages[0] };
	};

	for (const [place, [label, isApproved]] of [
		['Approve', true],
		['Decline', false],
	].entries()) {
		test(`a tap on ${label} is ${isApproved ? 'a yes' : 'a no'}`, async (test) => {
			const { item, data, message } = await answerTo(test, {}, (question) => question.tap(place));
			assert.equal(message.text, 'May we refund 49 euros?');
			assert.deepEqual(
				message.buttons.map(({ text }) => text),
				['Approve', 'Decline'],
			);
			assert.deepEqual(item, {
				reply: label,
				buttonPayload: label.toLowerCase(),
				approved: isApproved,
				formAnswers: null,
				timedOut: false,
				answeredAt: new Date(data.timestamp_ms).toISOString(),
				answeredBy: 'chat',
				phone: askedPhone,
				contact: null,
				contentType: 'Button',
				media: [],
				messageId: data.uuid,
				sentMessageId: message.uuid,
			});
		});
	}

	test('the words of a button are worth a tap, other words are neither yes nor no', async (test) => {
		const labels = { approveLabel: 'Sì', declineLabel: 'No' };
		for (const [text, approved] of [
			[' sì ', true],
			['Boh, domani forse', null],
		]) {
			const { item, message } = await answerTo(test, labels, (question) =>
				question.deliver({ text }),
			);
			assert.deepEqual([item.approved, item.reply, item.buttonPayload], [approved, text, null]);
			assert.deepEqual(
				message.buttons.map((button) => button.text),
				['Sì', 'No'],
			);
		}
	});

	test('free text: whatever the contact writes, also a picture', async (test) => {
		const parameters = { responseType: 'freeText' };
		const words = 'Ciao 👋 "perché"\n{{ $json }} <b>no</b>';
		const written = await answerTo(test, parameters, (question) =>
			question.deliver({ text: words }),
		);
		assert.deepEqual(
			[written.item.reply, written.item.approved, written.message.content_type],
			[words, null, 'Text'],
		);
		const pictured = await answerTo(test, parameters, (question) => {
			const picture = question.workflow.sandbox.media('photo.jpg');
			const fields = { text: null, content_type: 'Image', mediamessage_set: [picture] };
			return question.deliver(fields);
		});
		const { reply, contentType, media } = pictured.item;
		assert.deepEqual([reply, contentType, media.length], [null, 'Image', 1]);
	});

	test('choice: the button that was tapped', async (test) => {
		const parameters = { responseType: 'choice', buttons: choices };
		const { item, message } = await answerTo(test, parameters, (question) => question.tap(1));
		assert.deepEqual(
			[item.reply, item.buttonPayload, item.approved],
			['Tomorrow', 'NEXT_DAY', null],
		);
		assert.equal(message.buttons.length, 2);
	});

	test('several items: an error before anything is sent', async (test) => {
		const items = [{}, {}, {}];
		const stopping = await createQuestion({ host, test, items });
		const stopped = await stopping.fail();
		assert.equal(stopped.status, 'error');
		assert.match(
			stopped.data.resultData.error.message,
			/'Message: Send and Wait for Reply' takes one item, and 3 came in/,
		);
		assert.match(stopped.data.resultData.error.description, /Loop Over Items/);
		assert.deepEqual([stopping.answered, stopping.sandbox.requests], [[], []]);

		const settings = { onError: 'continueRegularOutput' };
		const continuing = await createQuestion({ host, test, items, settings });
		assert.equal((await continuing.fail()).status, 'success');
		assert.deepEqual(
			continuing.answered.map(({ error }) => /takes one item/.test(JSON.stringify(error))),
			[true, true, true],
		);
		assert.deepEqual(continuing.sandbox.requests, []);
	});
});
