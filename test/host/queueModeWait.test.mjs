import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createQuestion } from './stage/questions.mjs';
import { onEachQueueN8n } from './stage/queueSuites.mjs';
import { openSpoki } from './stage/spoki.mjs';

const isResumed = ({ body }) => body.includes('"resumed":true');

onEachQueueN8n('Queue mode, Send and Wait for Reply', (started) => {
	test('what one worker asked goes on once, on another', async (test) => {
		const queue = started();
		const { host, workers } = queue;
		const spoki = await openSpoki({ host, test });
		const ask = async (parameters) => {
			const options = { host, test, spoki, parameters, isCalled: true };
			return await (await createQuestion(options)).ask();
		};
		const soon = { waitAmount: 0.5, waitUnit: 'minutes' };
		const tapped = await ask();
		const pressed = await ask({ answerBy: 'link' });
		const late = await ask(soon);
		const all = [tapped, pressed, late];
		const runners = ({ executionId }) => queue.whoRan(executionId).map(({ name }) => name);
		for (const question of all) assert.deepEqual(runners(question), ['worker 1']);

		// The first one begins, and then there is only the second.
		await queue.startWorkers();
		await workers[0].stop();
		const { messages } = tapped.workflow;
		const [{ text, payload }] = messages[0].buttons;
		const fields = { text, payload };
		const right = () => tapped.deliver(fields);
		const answers = await Promise.all([right(), right(), right(), right()]);
		const told = answers.map(({ status, body }) => `${status} ${body}`);
		assert.equal(answers.filter(isResumed).length, 1, told.join('\n'));
		const [url] = /http:\S+$/.exec(messages[1].text);
		const press = async () => {
			const body = new URLSearchParams({ answer: '1' });
			await (await fetch(url, { method: 'POST', body })).text();
		};
		await Promise.all([press(), press(), press(), press()]);

		const came = await Promise.all(all.map((question) => question.ended()));
		assert.deepEqual(
			came.map(({ status, items }) => [status, items.length, items[0].approved, items[0].timedOut]),
			[
				['success', 1, true, false],
				['success', 1, false, false],
				['success', 1, null, true],
			],
		);
		// What another answer had begun would be through before this one is.
		const last = await ask();
		await last.deliver({ text: 'Decline' });
		assert.equal((await last.ended()).items[0].approved, false);
		assert.deepEqual(runners(last), ['worker 2', 'worker 2']);
		for (const question of all) {
			assert.deepEqual(runners(question), ['worker 1', 'worker 2']);
			assert.equal(question.workflow.answered.length, 1);
		}
		assert.equal(messages.length, 4);
		assert.deepEqual(
			last.workflow.webhooks.map(({ id }) => id),
			[late.webhook.id],
		);
	});
});
