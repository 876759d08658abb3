import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arriveMany, idsOf } from './stage/arrivals.mjs';
import { onEachN8n } from './stage/hosts.mjs';
import { startOwnN8n } from './stage/ownN8n.mjs';
import { openSpoki } from './stage/spoki.mjs';
import { createTrigger } from './stage/triggers.mjs';

const quietPolls = 2;

onEachN8n('A restart of n8n', ({ host: { version }, tarball }) => {
	test('repeats no ticket, and brings those that came meanwhile once', async (test) => {
		const own = await startOwnN8n({ test, version, tarball });
		const { host } = own;
		const open = async () => {
			const { sandbox, credential } = await openSpoki({ host, test });
			const parameters = { events: ['ticketCreated'] };
			const trigger = await createTrigger({ host, test, credential, sandbox, parameters });
			await host.activateWorkflow(trigger.workflowId);
			return { sandbox, trigger };
		};
		// n8n stores what a trigger remembers when it puts something out. One of them never does.
		const busy = await open();
		const quiet = await open();
		const before = arriveMany(busy.sandbox, 'ticket', 3);
		await busy.trigger.waitForRecords(before.length);
		await busy.trigger.waitForPolls(quietPolls);
		await own.stop();

		const meanwhile = arriveMany(busy.sandbox, 'ticket', 2);
		const meanwhileInQuiet = arriveMany(quiet.sandbox, 'ticket', 2);
		await own.start();
		const busyAgain = busy.trigger.on(own.host);
		const quietAgain = quiet.trigger.on(own.host);
		await busyAgain.waitForRecords(before.length + meanwhile.length);
		const after = arriveMany(busy.sandbox, 'ticket', 1);
		const expected = [...before, ...meanwhile, ...after];
		await busyAgain.waitForRecords(expected.length);
		await busyAgain.waitForPolls(quietPolls);

		assert.deepEqual(idsOf((await busyAgain.outputs()).flat()), expected);
		assert.deepEqual(idsOf((await quietAgain.outputs()).flat()), meanwhileInQuiet);
	});
});
