import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { askedPhone } from './stage/askingWorkflow.mjs';
import { onEachN8n } from './stage/hosts.mjs';
import { createQuestion } from './stage/questions.mjs';
import { waitUntil } from './stage/waiting.mjs';

// n8n looks once a minute for waits as short as this.
const soon = { waitAmount: 0.05, waitUnit: 'minutes' };
const reminderMilliseconds = 240_000;
/** The node looks for webhooks that were left behind once a minute. */
const sweepMilliseconds = 61_000;

onEachN8n(
	'Send and Wait for Reply without an answer',
	({ host }) => {
		const hasSecondOutput = !host.version.startsWith('1.');
		const nothing = (sentMessageId) => ({
			reply: null,
			buttonPayload: null,
			approved: null,
			formAnswers: null,
			timedOut: true,
			answeredAt: null,
			answeredBy: null,
			phone: askedPhone,
			contact: null,
			contentType: null,
			media: [],
			messageId: null,
			sentMessageId,
		});

		for (const [way, parameters] of [
			['chat', {}],
			['link', { answerBy: 'link' }],
		]) {
			test(`goes on with a field that says so, by ${way}`, async (test) => {
				const workflow = await createQuestion({
					host,
					test,
					parameters: { ...soon, ...parameters },
				});
				const question = await workflow.ask();
				const { status, items, late } = await question.ended();
				const expected = [nothing(workflow.messages[0].uuid)];
				assert.deepEqual([status, items, late], ['success', expected, []]);
				assert.deepEqual([workflow.answered, workflow.messages.length], [expected, 1]);
				// An answer that comes too late begins nothing.
				if (way === 'chat') assert.doesNotMatch((await question.tap(0)).body, /resumed/);
				assert.equal((await question.ended()).items.length, 1);
				assert.equal(workflow.answered.length, 1);
			});
		}

		const withOutput = { options: { timedOutOutput: true } };

		test(
			'has an output of its own for that, where it is wanted',
			{ skip: !hasSecondOutput },
			async (test) => {
				const parameters = { ...soon, ...withOutput };
				const workflow = await createQuestion({ host, test, parameters });
				const { status, items, late } = await (await workflow.ask()).ended();
				const expected = [nothing(workflow.messages[0].uuid)];
				assert.deepEqual([status, items, late], ['success', [], expected]);
				assert.deepEqual([workflow.answered, workflow.late], [[], expected]);

				const answered = await createQuestion({ host, test, parameters: withOutput });
				const question = await answered.ask();
				await question.tap(0);
				const { items: replies } = await question.ended();
				assert.deepEqual([replies.length, replies[0].timedOut], [1, false]);
				assert.deepEqual([answered.answered, answered.late], [replies, []]);
			},
		);

		test('asks nobody where n8n has no such output', { skip: hasSecondOutput }, async (test) => {
			const workflow = await createQuestion({ host, test, parameters: withOutput });
			const { status, data } = await workflow.fail();
			const { message, description } = data.resultData.error;
			assert.equal(status, 'error');
			assert.equal(message, "This n8n is too old for the option 'Timed Out Output'");
			assert.match(description, /'timedOut'/);
			assert.deepEqual(workflow.sandbox.requests, []);
		});

		for (const loopFrom of hasSecondOutput ? [0, 1] : [0]) {
			test(`reminds from output ${loopFrom}, and the answer to the reminder counts`, async (test) => {
				const parameters = {
					message: '={{ $json.timedOut ? "Did you forget us?" : "Did it arrive?" }}',
					waitAmount: `={{ $json.timedOut ? 60 : ${soon.waitAmount} }}`,
					waitUnit: 'minutes',
					options: { timedOutOutput: loopFrom === 1 },
				};
				const workflow = await createQuestion({ host, test, parameters, loopFrom });
				const question = await workflow.ask();
				const first = structuredClone(question.webhook);
				const isReminded = () => workflow.messages.length === 2;
				await waitUntil('the reminder', isReminded, reminderMilliseconds);
				await question.waitUntilAsked();
				assert.deepEqual(
					workflow.messages.map(({ text }) => text),
					['Did it arrive?', 'Did you forget us?'],
				);
				const second = structuredClone(question.webhook);
				assert.equal(second.id, first.id);
				const [before, after] = [first, second].map(({ url }) =>
					Number(new URL(url).searchParams.get('until')),
				);
				assert.ok(after > before + 3_000_000, `${before} and ${after}`);
				assert.deepEqual(
					workflow.sandbox.requests.map(({ method, operation }) => `${method} ${operation}`),
					[
						'GET webhook.getAll',
						'POST webhook.create',
						'POST message.send',
						'PATCH webhook.update',
						'POST message.send',
					],
				);
				assert.match((await question.tap(0)).body, /resumed/);
				const { status } = await question.ended();
				assert.equal(status, 'success');
				assert.deepEqual(
					[...workflow.late, ...workflow.answered].map(({ timedOut }) => timedOut),
					[true, false],
				);
				assert.deepEqual([workflow.messages.length, workflow.webhooks], [2, []]);
			});
		}

		test('leaves a webhook behind when it is stopped, which a later question removes', async (test) => {
			const workflow = await createQuestion({ host, test });
			const { webhook: records } = workflow.sandbox.data;
			// As near as one of another n8n can be.
			const url = 'http://localhost:1/webhook-waiting/1/a?until=1&signature=b';
			records.set(9001, { id: 9001, event: 'message.inbound', version: 2, is_active: true, url });
			const foreign = structuredClone([...records.values()]);
			const [stopped, waiting] = [await workflow.ask(), await workflow.ask()];
			await host.stopExecution(stopped.executionId);
			assert.equal((await stopped.ended()).status, 'canceled');
			assert.ok(stopped.webhook);
			assert.doesNotMatch((await stopped.deliver()).body, /resumed/);

			await sleep(sweepMilliseconds);
			// Its time is not over.
			const third = await workflow.ask();
			assert.ok(stopped.webhook);
			stopped.webhook.url = stopped.webhook.url.replace(/until=\d+/, 'until=1');
			await sleep(sweepMilliseconds);
			const fourth = await workflow.ask();
			assert.equal(stopped.webhook, undefined);
			for (const question of [waiting, third, fourth]) {
				assert.ok(question.webhook);
				assert.match((await question.deliver()).body, /resumed/);
				assert.equal((await question.ended()).status, 'success');
			}
			assert.deepEqual([...records.values()], foreign);
			assert.equal(workflow.messages.length, 4);
			assert.equal(workflow.answered.length, 3);
		});
	},
	{ concurrency: true },
);
