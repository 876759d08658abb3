import assert from 'node:assert/strict';
import { arriveMany, idsOf } from './arrivals.mjs';
import { startOwnN8n } from './ownN8n.mjs';
import { openSpoki } from './spoki.mjs';
import { createTrigger } from './triggers.mjs';

const quietPolls = 2;

/**
 * Restarts an n8n with active triggers, while tickets arrive.
 *
 * @param {Parameters<typeof startOwnN8n>[0]} options
 * @throws when a ticket does not come out, or comes out twice
 */
export async function checkRestart({ test, version, tarball, environment }) {
	const own = await startOwnN8n({ test, version, tarball, environment });
	const { host } = own;
	const open = async () => {
		const { sandbox, credential } = await openSpoki({ host, test });
		const parameters = { events: ['ticketCreated'] };
		const trigger = await createTrigger({ host, test, credential, sandbox, parameters });
		await host.activateWorkflow(trigger.workflowId);
		return { sandbox, trigger };
	};
	// n8n stores what a trigger remembers when it puts something out. One of them never does.
	const [busy, quiet] = await Promise.all([open(), open()]);
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
}
