import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arriveMany, idsOf } from './stage/arrivals.mjs';
import { onEachN8n } from './stage/hosts.mjs';
import { openSpoki } from './stage/spoki.mjs';
import { createTrigger } from './stage/triggers.mjs';
import { waitUntil } from './stage/waiting.mjs';
import { pollSeconds } from './stage/workflows.mjs';

const operation = 'ticket.getAll';
const pageSize = 15;
const burst = pageSize + 5;
const quietPolls = 2;
const activationMilliseconds = 30_000;
const sorted = (ids) => ids.toSorted((left, right) => left - right);

onEachN8n(
	'Spoki Trigger',
	({ host }) => {
		const open = async (test, settings = {}) => {
			const { sandbox, credential } = await openSpoki({
				host,
				test,
				settings: { pageSize, maxPageSize: pageSize, ...settings },
			});
			const parameters = { events: ['ticketCreated'] };
			const trigger = await createTrigger({ host, test, credential, sandbox, parameters });
			return { sandbox, trigger };
		};

		for (const order of ['newest', 'oldest', 'shuffled']) {
			test(`puts out each ticket once, with the ${order} ones first at Spoki`, async (test) => {
				const { sandbox, trigger } = await open(test, { order });
				await trigger.activate(test);
				const first = arriveMany(sandbox, 'ticket', burst);
				await trigger.waitForRecords(burst);

				// The first page still comes, a later one does not.
				sandbox.failNext({ operation, delayMilliseconds: 1 });
				sandbox.failNext({ operation, status: 503 });
				const second = arriveMany(sandbox, 'ticket', burst);
				await trigger.waitForRecords(2 * burst);
				await trigger.waitForPolls(quietPolls);

				const outputs = await trigger.outputs();
				// A burst that meets a poll between two pages comes out in two executions.
				for (const records of outputs) {
					assert.deepEqual(idsOf(records), sorted(idsOf(records)), 'not the oldest first');
				}
				assert.deepEqual(sorted(idsOf(outputs.flat())), [...first, ...second]);
				assert.ok(outputs.flat().every(({ event }) => event === 'ticketCreated'));
				assert.ok(sandbox.requests.some(({ status }) => status === 503));
			});
		}

		test('R1: puts out each ticket that comes while Spoki is in trouble from the activation on', async (test) => {
			const { sandbox, trigger } = await open(test);
			const refused = () => sandbox.requests.filter(({ status }) => status === 503).length;
			sandbox.failNext({ operation, times: 2, status: 503 });
			await trigger.activate(test);
			await waitUntil('the activation asks Spoki', () => refused() > 0, activationMilliseconds);
			const arrived = arriveMany(sandbox, 'ticket', burst);
			await trigger.waitForRecords(burst);
			await trigger.waitForPolls(quietPolls);
			assert.equal(refused(), 2);
			assert.deepEqual(idsOf((await trigger.outputs()).flat()), arrived);
		});

		test('puts out each ticket once when one poll takes longer than it is to the next', async (test) => {
			const { sandbox, trigger } = await open(test);
			await trigger.activate(test);
			const first = arriveMany(sandbox, 'ticket', 3);
			await trigger.waitForRecords(3);
			// What this answer tells is old when it arrives.
			sandbox.failNext({ operation, delayMilliseconds: (pollSeconds + 2) * 1000 });
			await trigger.waitForNextPoll();
			const second = arriveMany(sandbox, 'ticket', 3);
			await trigger.waitForRecords(6);
			await trigger.waitForPolls(quietPolls + 1);
			assert.deepEqual(idsOf((await trigger.outputs()).flat()), [...first, ...second]);
		});

		test('gives the newest ticket to Fetch Test Event, and forgets nothing by it', async (test) => {
			const { sandbox, trigger } = await open(test);
			const newest = [...sandbox.data.ticket.keys()].at(-1);
			const before = await trigger.fetchTestEvent();
			assert.equal(before.execution.status, 'success');
			assert.deepEqual(idsOf(before.items.map(({ json }) => json)), [newest]);
			assert.equal(before.items[0].json.event, 'ticketCreated');

			await trigger.activate(test);
			const arrived = arriveMany(sandbox, 'ticket', 3);
			const during = await trigger.fetchTestEvent();
			assert.deepEqual(idsOf(during.items.map(({ json }) => json)), arrived.slice(-1));
			await trigger.waitForRecords(arrived.length);
			await trigger.waitForPolls(quietPolls);
			assert.deepEqual(idsOf((await trigger.outputs()).flat()), arrived);
		});
	},
	{ concurrency: true },
);
