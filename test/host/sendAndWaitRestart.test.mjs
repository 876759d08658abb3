import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { onEachN8n } from './stage/hosts.mjs';
import { startOwnN8n } from './stage/ownN8n.mjs';
import { createQuestion } from './stage/questions.mjs';
import { openSpoki } from './stage/spoki.mjs';

const withDeadline = (waitAmount) => ({ waitAmount, waitUnit: 'minutes' });

onEachN8n(
	'An n8n that ends while executions wait',
	({ host: { version }, tarball }) => {
		for (const [signal, end] of [
			['SIGTERM', (own) => own.stop()],
			['SIGKILL', (own) => own.kill()],
		]) {
			test(`by ${signal}: each goes on after the next start, and nobody is asked again`, async (test) => {
				const own = await startOwnN8n({ test, version, tarball });
				const { port } = new URL(own.host.url);
				const spoki = await openSpoki({ host: own.host, test });
				const open = async (parameters) => {
					const options = { host: own.host, test, spoki, parameters };
					const workflow = await createQuestion(options);
					return await workflow.ask();
				};
				const asked = {
					chat: await open(),
					link: await open({ answerBy: 'link' }),
					late: await open(withDeadline(1)),
					meanwhile: await open(withDeadline(0.5)),
				};
				const { messages } = asked.chat.workflow;
				const [url] = /http:\S+$/.exec(messages[1].text);
				const mark = messages[0].buttons[0].payload;
				const webhooks = structuredClone(asked.chat.workflow.webhooks);
				const until = Number(new URL(asked.meanwhile.webhook.url).searchParams.get('until'));
				await end(own);
				own.forgetEvents();
				const lost = await asked.chat.deliver({ text: 'Approve', payload: mark });
				assert.equal(lost.status, 0);
				await sleep(Math.max(0, until + 1_000 - Date.now()));
				await own.start({ port: Number(port) });

				const again = Object.fromEntries(
					Object.entries(asked).map(([name, question]) => [name, question.on(own.host)]),
				);
				// Their time was up while nobody was there, and is up while somebody is.
				for (const { items, status } of [await again.meanwhile.ended(), await again.late.ended()]) {
					assert.deepEqual([status, items.length, items[0].timedOut], ['success', 1, true]);
				}
				assert.deepEqual(
					[await again.chat.status(), await again.link.status()],
					['waiting', 'waiting'],
				);
				assert.equal(messages.length, 4);
				assert.deepEqual(again.chat.workflow.webhooks, webhooks);

				const taken = await again.chat.deliver({}, { envelope: lost.envelope });
				assert.deepEqual([taken.status, JSON.parse(taken.body).resumed], [200, true]);
				await fetch(url, { method: 'POST', body: new URLSearchParams({ answer: '1' }) });
				const answers = [await again.chat.ended(), await again.link.ended()];
				assert.deepEqual(
					answers.map(({ status, items }) => [status, items.length, items[0].approved]),
					[
						['success', 1, true],
						['success', 1, false],
					],
				);
				for (const { workflow } of Object.values(again)) {
					assert.equal(workflow.answered.length, 1);
					assert.equal((await own.host.executionsOf(workflow.workflowId)).length, 1);
				}
				assert.equal(messages.length, 4);
				assert.equal(again.chat.webhook, undefined);
			});
		}
	},
	{ concurrency: true },
);
