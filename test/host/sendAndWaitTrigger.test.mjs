import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedPhone } from './stage/askingWorkflow.mjs';
import { onEachN8n } from './stage/hosts.mjs';
import { startOwnN8n } from './stage/ownN8n.mjs';
import { createQuestion } from './stage/questions.mjs';
import { openSpoki } from './stage/spoki.mjs';
import { waitingAttacks } from './stage/waitingAttacks.mjs';
import { createWebhookTrigger } from './stage/webhookTriggers.mjs';

const received = 'message.inbound';
const atOnce = 40;
const phones = ['+390000000001', '+390000000002', '+390000000003'];
const phoneOf = (value) => ({ __rl: true, mode: 'phone', value });
const digits = (phone) => phone.slice(1);

onEachN8n(
	'Replies by Trigger',
	({ host, host: { version }, tarball }) => {
		const open = async (test, { on = host, events = [received] } = {}) => {
			const spoki = await openSpoki({ host: on, test });
			const trigger = await createWebhookTrigger({
				host: on,
				test,
				...spoki,
				parameters: { events },
			});
			const asking = async (parameters = {}, { options, ...further } = {}) =>
				await createQuestion({
					host: on,
					test,
					spoki,
					parameters: { options: { triggerUrl: trigger.address, ...options }, ...parameters },
					...further,
				});
			return { ...spoki, trigger, asking };
		};

		test('one webhook of Spoki for all, and each gets the reply of its own contact', async (test) => {
			const { sandbox, trigger, asking } = await open(test);
			await trigger.activate(test);
			const registered = structuredClone([...sandbox.data.webhook.values()]);
			const questions = [];
			for (const phone of phones) {
				questions.push(await (await asking({ phone: phoneOf(phone) })).ask());
			}
			// Of the first contact two things are asked.
			const other = await (await asking({ responseType: 'freeText' })).ask();
			const tap = async (place, from) => {
				const { text, payload } = sandbox.data.sentMessages[from].buttons[place];
				const fields = { from_phone: digits(phones[from]), text, payload };
				const { envelope, statuses } = await trigger.deliver(received, fields);
				assert.deepEqual(statuses, [200]);
				return envelope;
			};
			await trigger.deliver(received, { from_phone: '390000000009', text: 'Approve' });
			const statuses = () => Promise.all([...questions, other].map((one) => one.status()));
			assert.deepEqual(await statuses(), Array(4).fill('waiting'));

			const envelopes = [await tap(1, 2), await tap(0, 1), await tap(0, 0)].reverse();
			for (const [index, approved] of [true, true, false].entries()) {
				const { status, items } = await questions[index].ended();
				assert.deepEqual(
					[status, items.length, items[0].approved, items[0].phone, items[0].messageId],
					['success', 1, approved, phones[index], envelopes[index].data.uuid],
				);
			}
			// A tap answers the question on which it was.
			assert.equal(await other.status(), 'waiting');
			await trigger.deliver(received, { from_phone: digits(askedPhone), text: 'Blue, please' });
			assert.equal((await other.ended()).items[0].reply, 'Blue, please');
			// The same once more, and another one, to nobody who waits.
			await trigger.deliver(received, {}, { envelope: envelopes[0] });
			await tap(1, 0);
			for (const question of [...questions, other]) {
				assert.equal(question.workflow.answered.length, 1);
			}
			assert.equal(sandbox.data.sentMessages.length, 4);
			assert.deepEqual([...sandbox.data.webhook.values()], registered);
			await trigger.deactivate();
		});

		test('only the trigger with the same key hands a reply over', async (test) => {
			const { sandbox, apiKey, trigger, asking } = await open(test);
			await trigger.activate(test);
			const question = await (await asking()).ask();
			const url = await resumeUrlOf(question, trigger);
			const [{ id: webhookId }] = trigger.registered;
			const secret = sandbox.data.webhookSecrets.get(webhookId);
			const [{ text, payload }] = sandbox.data.sentMessages[0].buttons;
			const known = { yes: { text, payload }, phone: digits(askedPhone), secret, apiKey };
			const foreign = { ...known, foreignKey: 'key-of-another-account' };
			const attacked = [
				{ options: {} },
				{ options: { signature: null } },
				waitingAttacks["handed over with the proof of another account's key"].change(foreign),
			];
			for (const { options } of attacked) {
				const { answers } = await sandbox.deliver(received, {}, { ...options, webhookId, url });
				assert.equal(answers[0].status, 401);
			}
			assert.equal(await question.status(), 'waiting');
			const wish = JSON.stringify({ phone: askedPhone, url, until: Date.now() + 60_000 });
			for (const header of ['', 't=1,v2=00']) {
				const headers = { 'content-type': 'application/json', 'x-spoki-waiting': header };
				const { status } = await fetch(trigger.address, { method: 'POST', headers, body: wish });
				assert.equal(status, 401);
			}
			await trigger.deliver(received, { from_phone: digits(askedPhone), text, payload });
			assert.equal((await question.ended()).items[0].approved, true);
			await trigger.deactivate();
		});

		test('where no reply would ever come, nobody is asked', async (test) => {
			const { sandbox, trigger, asking } = await open(test, { events: ['contact.created'] });
			const foreign = await open(test);
			await foreign.trigger.activate(test);
			const refuse = async (options, message, description) => {
				const workflow = await asking({}, { options });
				const { status, data } = await workflow.fail();
				assert.equal(status, 'error');
				assert.match(data.resultData.error.message, message);
				assert.match(data.resultData.error.description, description);
				assert.deepEqual([workflow.messages, workflow.webhooks, workflow.answered], [[], [], []]);
			};
			const elsewhere = { triggerUrl: 'http://localhost:1/webhook/a/webhook' };
			await refuse(elsewhere, /is not an address of this n8n$/, /production URL/);
			await refuse({ triggerUrl: 'no address' }, /is not a web address: no address$/, /URL/);
			await refuse({}, /did not take the wish \(404\)$/, /Switch the workflow .* on/);
			await trigger.activate(test);
			await refuse({}, /did not take the wish \(409\)$/, /'Message Received'/);
			await trigger.deactivate();
			const { address } = foreign.trigger;
			await refuse({ triggerUrl: address }, /did not take the wish \(401\)$/, /another account/);
			await foreign.trigger.deactivate();
			assert.equal(sandbox.data.sentMessages.length, 0);
		});

		test(`${atOnce} questions at once: each reply is handed over`, async (test) => {
			const { trigger, asking } = await open(test);
			await trigger.activate(test);
			const phone = phoneOf('={{ "+39" + (3330000000 + Number($execution.id)) }}');
			const workflow = await asking({ phone, responseType: 'freeText' });
			// An n8n that is too busy to take the wish sends nothing.
			const ask = async () => {
				for (;;) {
					const asked = await workflow.ask().catch((error) => {
						if (!/did not take the wish( \(503\))?$/.test(error.message)) throw error;
					});
					if (asked !== undefined) return asked;
				}
			};
			const questions = await Promise.all(Array.from({ length: atOnce }, ask));
			assert.equal(workflow.messages.length, atOnce);
			assert.deepEqual(workflow.webhooks, []);
			const asked = workflow.messages.map((message) => message.phone);
			for (const to of asked.reverse()) {
				await trigger.deliver(received, { from_phone: digits(to), text: `I am ${to}` });
			}
			for (const question of questions) {
				const { status, items } = await question.ended();
				const own = `+39${3_330_000_000 + Number(question.executionId)}`;
				assert.deepEqual(
					[status, items.length, items[0].phone, items[0].reply],
					['success', 1, own, `I am ${own}`],
				);
			}
			assert.equal(workflow.answered.length, atOnce);
			await trigger.deactivate();
		});

		for (const end of ['stop', 'kill']) {
			test(`after a ${end} of n8n between the question and the reply it is handed over`, async (test) => {
				const own = await startOwnN8n({ test, version, tarball });
				const { port } = new URL(own.host.url);
				const { sandbox, trigger, asking } = await open(test, { on: own.host });
				await own.host.activateWorkflow(trigger.workflowId);
				const question = await (await asking()).ask();
				await own[end]();
				own.forgetEvents();
				await own.start({ port: Number(port) });

				const again = question.on(own.host);
				assert.equal(await again.status(), 'waiting');
				const fields = { from_phone: digits(askedPhone), text: 'Decline' };
				assert.deepEqual((await trigger.deliver(received, fields)).statuses, [200]);
				const { status, items } = await again.ended();
				assert.deepEqual([status, items.length, items[0].approved], ['success', 1, false]);
				assert.equal(again.workflow.answered.length, 1);
				assert.equal(sandbox.data.sentMessages.length, 1);
				await own.host.deactivateWorkflow(trigger.workflowId);
			});
		}
	},
	{ sideBySide: true },
);

/** The address at which an execution waits, which only n8n's database tells. */
async function resumeUrlOf({ executionId }, { host, workflowId }) {
	const stored = JSON.stringify(await host.staticDataOf(workflowId)).replaceAll('\\', '');
	const [url] = new RegExp(`http:[^"]*/webhook-waiting/${executionId}/[^"]*`).exec(stored) ?? [];
	assert.ok(url, stored);
	return url;
}
