import { randomUUID } from 'node:crypto';
import { createWebhookTrigger } from '../stage/webhookTriggers.mjs';
import { plainWebhookWorkflow } from '../stage/workflows.mjs';
import { askingNode, Crowd, stranger, waitingForCall } from './crowd.mjs';
import { ownSpoki } from './ownSpoki.mjs';
import { median } from './statistics.js';

const event = 'message.inbound';
const rounds = 3;
const sharedCounts = [1, 10, 49, 100, 1_000];
// The node asks nobody else once fifty wait.
const ownCounts = sharedCounts.filter((count) => count < 50);

/**
 * What it costs that many people are asked something on WhatsApp and have not answered yet: with a
 * webhook of Spoki's for each, and with one for all, which a Spoki Webhook Trigger receives. Beside them
 * n8n's own Wait node, which somebody calls at its address, and n8n's Webhook node.
 */
export const waiting = { name: 'waiting', isAlone: true, measure };

async function measure(stage) {
	const call = await plainCall(stage);
	const shared = await withTrigger(stage);
	const own = await withOwnWebhooks(stage);
	const wait = await withWaitNode(stage);
	const findings = { shared: [], own: [] };
	const byTrigger = new Map();
	for (const count of sharedCounts) {
		const figures = await figuresOf(stage, shared, count);
		byTrigger.set(count, figures);
		const byWait = await figuresOf(stage, wait, count);
		const who = `${inWords(count)}, one webhook`;
		findings.shared.push(...besideN8n(who, figures, byWait, await medianOf(call)));
	}
	// They come last: so many deliveries at once can make n8n refuse everything for a while.
	for (const count of ownCounts) {
		const figures = await figuresOf(stage, own, count);
		const who = `${inWords(count)}, a webhook each`;
		findings.own.push(...besideShared(who, figures, byTrigger.get(count)));
	}
	return [...findings.own, ...findings.shared];
}

function inWords(count) {
	return `${count.toLocaleString('en-US')} waiting`;
}

/** Those with a webhook each, beside those who share one. */
function besideShared(who, own, shared) {
	const name = 'one webhook for all';
	return Object.entries(labels).map(([key, { what, unit }]) => ({
		what: `${who}: ${what}`,
		figure: own[key],
		unit,
		// Of those that were refused there are none to compare with.
		...(key !== 'refused' && { beside: { name, figure: shared[key] } }),
	}));
}

function besideN8n(who, { requests, webhooks, refused, resumed, cost }, wait, call) {
	const exactly = (value) => ({ of: 'figure', is: 'exactly', value });
	return [
		{ what: `${who}: ${labels.requests.what}`, figure: requests, aim: exactly(1) },
		{ what: `${who}: ${labels.webhooks.what}`, figure: webhooks, aim: exactly(1) },
		{ what: `${who}: ${labels.refused.what}`, figure: refused, aim: exactly(0) },
		{
			what: `${who}: ${labels.resumed.what}`,
			figure: resumed,
			unit: 'ms',
			beside: { name: "n8n's Wait, called at its address", figure: wait.resumed },
		},
		{
			what: `${who}: ${labels.cost.what}`,
			figure: cost,
			unit: 'ms',
			beside: { name: "a call of n8n's Webhook", figure: call },
		},
	];
}

const labels = {
	requests: { what: 'requests to Spoki for a question and its answer' },
	webhooks: { what: 'webhooks at Spoki' },
	refused: { what: `answers of ${rounds} that n8n refused` },
	resumed: { what: 'from the answer until its execution goes on', unit: 'ms' },
	cost: { what: "a stranger's message, until all it went to have answered", unit: 'ms' },
};

/**
 * @param {object} contestant
 * @param {number} count how many are to be waited for
 */
async function figuresOf(stage, { name, crowd, sandbox, deliver }, count) {
	await crowd.growTo(count);
	const webhooks = sandbox && registered(sandbox);
	const cost = await medianOf(() => deliver(stranger));
	const before = sandbox?.requests.length;
	const times = [];
	for (let round = 0; round < rounds; round += 1) times.push(await crowd.timeAnswer(deliver));
	const taken = times.filter((time) => time !== undefined);
	const figures = {
		requests: (sandbox?.requests.length - before) / taken.length,
		webhooks,
		refused: times.length - taken.length,
		resumed: median(taken),
		cost,
	};
	stage.report(`${name}, ${count}: ${Object.values(figures).map(Math.round).join(', ')}`);
	return figures;
}

/** Spoki's webhooks that lead to this n8n: the shop has others. */
function registered(sandbox) {
	const all = [...sandbox.data.webhook.values()];
	return all.filter((one) => one.event === event && one.url.startsWith('http://localhost')).length;
}

async function medianOf(action) {
	const times = [];
	for (let round = 0; round < rounds; round += 1) {
		const start = performance.now();
		await action();
		times.push(performance.now() - start);
	}
	return median(times);
}

async function withOwnWebhooks(stage) {
	const { sandbox, credential } = await spokiWithoutLimits(stage);
	const crowd = await Crowd.gather(stage, 'A webhook each', () => [askingNode(credential, {})]);
	return { name: 'own', crowd, sandbox, deliver: delivering(sandbox) };
}

async function withTrigger(stage) {
	const { host, sandbox, credential } = await spokiWithoutLimits(stage);
	const trigger = await createWebhookTrigger({ host, test: stage, credential, sandbox });
	await trigger.activate(stage);
	const crowd = await Crowd.gather(stage, 'One webhook', () => [
		askingNode(credential, { triggerUrl: trigger.address }),
	]);
	return { name: 'shared', crowd, sandbox, deliver: delivering(sandbox) };
}

async function withWaitNode(stage) {
	const addresses = new Map();
	const crowd = await Crowd.gather(stage, 'Wait', waitingForCall, ({ phone, url }) =>
		addresses.set(phone, url),
	);
	const deliver = async (phone) => {
		if (phone !== stranger) await post(addresses.get(phone), {});
	};
	return { name: 'Wait', crowd, deliver };
}

/** @returns {Promise<() => Promise<void>>} calls n8n's own Webhook node */
async function plainCall(stage) {
	const host = await stage.host();
	const path = randomUUID();
	const workflowId = await host.createWorkflow(plainWebhookWorkflow('Webhook', path));
	await host.activateWorkflow(workflowId);
	stage.after(() => host.deactivateWorkflow(workflowId));
	return async () => await post(`${host.url}/webhook/${path}`, { text: 'Buongiorno' });
}

async function spokiWithoutLimits(stage) {
	return await ownSpoki(stage, { enforceLimits: false });
}

/** Lets somebody write, and waits until all whom Spoki tells have answered. */
function delivering(sandbox) {
	return async (phone) => await sandbox.deliver(event, { from_phone: phone, text: 'Approve' });
}

async function post(url, body) {
	const response = await fetch(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
	await response.text();
}
