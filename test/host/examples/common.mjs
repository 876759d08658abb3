import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { activateExample } from '../stage/examples.mjs';
import { waitUntil } from '../stage/waiting.mjs';

const { byId } = createRequire(import.meta.url)('../../cases/locators.js');

/** How long an execution may take, and what it sends may be on its way. */
export const runMilliseconds = 900_000;

/** What most examples call the node that posts to Slack. */
export const slackName = 'Post to Slack';

/** Somebody's words that Slack would take for a mention, and how they have to arrive there. */
export const wildText = '<!channel> cups & saucers';
export const escapedText = '&lt;!channel&gt; cups &amp; saucers';

/** A list on which nobody is yet, chosen in the node that all examples with a list call the same. */
export const listId = 307;
export const chosenList = { 'Add to the list': { listId: byId(listId) } };

/**
 * @param {{ data: { contact: Map<number, any> } }} sandbox
 * @returns {string[]} the phones of those on the list, in the order in which they came to Spoki
 */
export function phonesOnList({ data }) {
	return [...data.contact.values()]
		.filter(({ list_set }) => list_set.some(({ id }) => id === listId))
		.map(({ phone }) => phone);
}

/**
 * Does what the button "Execute workflow" does, and waits for the end.
 *
 * @param {import('../stage/examples.mjs').StagedExample} example
 * @returns {Promise<any>} the execution, whichever way it ended
 */
export async function runExample({ host, workflowId }) {
	return await host.waitForExecution(await host.runWorkflow(workflowId), runMilliseconds);
}

/**
 * How executions ended, or with which words they failed, when so many of them are there.
 *
 * @param {import('../stage/examples.mjs').StagedExample} example
 * @param {number} count
 * @returns {Promise<string[]>} in the order in which they began
 */
export async function outcomesOf({ host, workflowId }, count) {
	const executions = await waitUntil(
		`${count} executions`,
		async () => {
			const begun = await host.executionsOf(workflowId);
			return begun.length >= count && begun;
		},
		runMilliseconds,
	);
	const ended = executions.map(({ id }) => host.waitForExecution(id, runMilliseconds));
	return (await Promise.all(ended)).map(
		({ status, data }) => data.resultData.error?.message ?? status,
	);
}

/**
 * Activates an example that listens to Spoki, and waits until Spoki knows of it.
 *
 * @param {import('../stage/examples.mjs').StagedExample} example
 * @param {{ after: (close: () => Promise<void>) => void }} test
 */
export async function listen(example, test) {
	const { data } = example.sandbox;
	// Others who listen are of no interest here.
	data.webhook.clear();
	await activateExample(example, test);
	await waitUntil('a registration', () => data.webhookExpands.size > 0, runMilliseconds);
}

/**
 * Lets something happen in Spoki, of which the example hears.
 *
 * @param {import('../stage/examples.mjs').StagedExample} example
 * @param {string} event
 * @param {object} data what it holds beside what is usual
 */
export async function tell({ sandbox }, event, data) {
	const { answers } = await sandbox.deliver(event, data);
	assert.deepEqual(
		answers.map(({ status }) => status),
		[200],
	);
}

/**
 * Waits until so many executions have a status that is not their last, or that others outlast.
 *
 * @param {import('../stage/examples.mjs').StagedExample} example
 * @param {'success' | 'waiting'} status where it is `waiting`, n8n takes an answer
 * @param {number} count
 */
export async function waitForStatus({ host, workflowId }, status, count) {
	const isReached = async () =>
		(await host.executionsOf(workflowId)).filter((one) => one.status === status).length === count;
	await waitUntil(`${count} executions with the status ${status}`, isReached, runMilliseconds);
}

/**
 * Lets a contact write, or tap a button. Whoever listens takes it, whether it means anything or not.
 *
 * @param {import('../stage/examples.mjs').StagedExample} example
 * @param {string} phone
 * @param {object} message such as its text
 */
export async function write({ sandbox }, phone, message) {
	const { answers } = await sandbox.deliver('message.inbound', { from_phone: phone, ...message });
	assert.notEqual(answers.length, 0);
	for (const { status } of answers) assert.equal(status, 200);
}

/**
 * @param {{ buttons: { text?: string, payload: string }[] }} sent a message with buttons
 * @param {number} place of the button
 * @param {string} [text] that stands on it, where the message does not hold it
 * @returns {object} what Spoki tells of a tap on it
 */
export function tapOn({ buttons }, place, text = buttons[place].text) {
	return { content_type: 'Interactive', text, payload: buttons[place].payload };
}

/** The tickets, without what Spoki adds. */
export function ticketsOf({ data }) {
	return [...data.ticket.values()].map(({ contact, title, status, description }) => ({
		phone: contact.phone,
		title,
		status,
		description,
	}));
}
