import assert from 'node:assert/strict';
import { createCalledWorkflow } from './calledWorkflows.mjs';
import { openGate } from './gate.mjs';
import { workerConcurrency } from './queueMode.mjs';
import { itemsOf } from './runs.mjs';
import { waitUntil } from './waiting.mjs';
import { inputItems, spokiNode, waitingNode } from './workflows.mjs';

const beginMilliseconds = 300_000;

/** What the workflows do: all of one kind together more than Spoki lets through in a minute. */
const kinds = [
	{
		operation: 'contact.upsert',
		endpoint: 'contact.upsert',
		limit: 120,
		itemsEach: 45,
		firstNumber: 300_000,
		parameters: {},
	},
	{
		operation: 'message.sendText',
		endpoint: 'message.send',
		limit: 120,
		itemsEach: 30,
		firstNumber: 310_000,
		parameters: { text: 'The kiln is open' },
	},
];
const [upserts, messages] = kinds;

/** What the first worker gets, which it is filled by, and what the second one gets. */
const waves = [
	[upserts, upserts, messages, messages, messages],
	[upserts, upserts, messages, messages],
];

/**
 * Runs workflows with one key at once, on two workers of which each gets some of every kind.
 *
 * @param {object} stage
 * @param {import('./queueMode.mjs').QueueN8n} stage.queue of which only the first worker runs yet
 * @param {import('node:test').TestContext} stage.test
 * @param {any} stage.sandbox
 * @param {{ id: string, name: string }} stage.credential
 * @returns {Promise<{ kind: any, phones: string[], execution: any }[]>}
 */
export async function runWithSharedKey({ queue, test, sandbox, credential }) {
	assert.equal(waves[0].length, workerConcurrency);
	const gate = await openGate(test);
	const create = async ({ operation, parameters }, phones) =>
		await createCalledWorkflow({
			host: queue.host,
			test,
			name: `Shared key: ${operation} ${phones[0]}`,
			nodes: [
				waitingNode(gate.url),
				...inputItems(phones.map((phone) => ({ phone }))),
				spokiNode({
					credential,
					operation,
					parameters: { phone: '={{ $json.phone }}', ...parameters },
				}),
			],
		});
	const runs = [];
	for (const wave of waves) {
		const begun = await Promise.all(
			wave.map(async (kind, place) => {
				const phones = phonesOf(kind, runs.length + place);
				const workflow = await create(kind, phones);
				await workflow.call();
				return { kind, phones, workflow };
			}),
		);
		runs.push(...begun);
		await waitUntil(
			`${runs.length} executions have begun`,
			() => gate.arrived === runs.length,
			beginMilliseconds,
		);
		await queue.startWorkers();
	}
	gate.open();
	return await Promise.all(
		runs.map(async ({ workflow, ...run }) => ({ ...run, execution: await workflow.ended(1) })),
	);
}

/** @throws when something was not done, was done twice, or came out in another order */
export function assertAllDoneOnce(runs, sandbox) {
	for (const run of runs) {
		const { phones, execution } = run;
		assert.equal(execution.status, 'success');
		assert.deepEqual(
			itemsOf(execution, 'Spoki').map(({ pairedItem }) => pairedItem.item),
			phones.map((_, item) => item),
		);
		const accepted = sentBy(run, sandbox).filter(({ status }) => status < 300);
		assert.deepEqual(accepted.map(({ body }) => body.phone).sort(), phones);
	}
	for (const kind of kinds) {
		const expected = runs.filter((run) => run.kind === kind).flatMap(({ phones }) => phones).length;
		const sent = sandbox.requests.filter(({ operation }) => operation === kind.endpoint);
		assert.equal(sent.length - refused(sent), expected);
		assert.ok(expected > kind.limit);
	}
}

/** @throws when a worker did not get some of every kind */
export function assertShared(runs, workers, runnerOf) {
	for (const kind of kinds) {
		const ranBy = runs
			.filter((run) => run.kind === kind)
			.map(({ execution }) => runnerOf(execution.id));
		assert.deepEqual(
			[...new Set(ranBy)].sort(),
			workers.map(({ name }) => name),
		);
	}
}

/**
 * @param {Awaited<ReturnType<typeof runWithSharedKey>>} runs
 * @param {any} sandbox
 * @param {(executionId: string) => string} runnerOf the name of the worker that ran it
 * @returns {string[]} for a person: who did how much, and how often Spoki refused
 */
export function figuresOf(runs, sandbox, runnerOf) {
	return kinds.map((kind) => {
		const own = runs.filter((run) => run.kind === kind);
		const sent = own.flatMap((run) => sentBy(run, sandbox));
		const shares = own.map(({ execution: { id }, phones }) => `${runnerOf(id)}: ${phones.length}`);
		const times = sent.map(({ at }) => at);
		const seconds = Math.round((Math.max(...times) - Math.min(...times)) / 1000);
		return `${kind.operation}: ${sent.length} requests in ${seconds} s, ${refused(sent)} refused (${shares.sort().join(', ')})`;
	});
}

function phonesOf({ firstNumber, itemsEach }, place) {
	const first = firstNumber + place * itemsEach;
	return Array.from({ length: itemsEach }, (_, index) => `+390000${first + index}`);
}

function sentBy({ kind: { endpoint }, phones }, sandbox) {
	return sandbox.requests.filter(
		({ operation, body }) => operation === endpoint && phones.includes(body.phone),
	);
}

function refused(requests) {
	return requests.filter(({ status }) => status === 429).length;
}
