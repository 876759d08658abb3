import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { onEachN8n } from './stage/hosts.mjs';
import { itemsOf, runLine } from './stage/runs.mjs';
import { openSpoki } from './stage/spoki.mjs';
import { inputItems, linesOf, spokiNode } from './stage/workflows.mjs';

const require = createRequire(import.meta.url);
const { inputs } = require('../real-life/inputs.js');
const { startDrippingServer } = require('../support/drippingServer.js');

const runMilliseconds = 300_000;

const json = { 'content-type': 'application/json' };
const html = { 'content-type': 'text/html' };
const list = { name: 'Autumn' };
const phones = ['+393330000001', '+393330000002', '+393330000003'];

/** What Spoki, or something in between, answers; what is said of it; and how often it is asked. */
const answers = [
	{
		what: 'a page of a collection that is cut off is no short list',
		operation: 'contact.getAll',
		failure: { status: 200, headers: json, body: '{"count": 2, "results": [{"id": 1', times: 4 },
		says: /something that cannot be read.*3 further tries/,
		requests: 4,
	},
	{
		what: 'a sentence of a proxy is no yes',
		operation: 'list.create',
		parameters: list,
		failure: { status: 200, headers: { 'content-type': 'text/plain' }, body: 'upstream error' },
		says: /cannot be read: upstream error.*may already have carried it out/,
		requests: 1,
	},
	{
		what: 'a conflict without a reason is no refusal',
		operation: 'message.sendText',
		parameters: { phone: '+390000000001', text: 'Ciao' },
		failure: { status: 409, body: '' },
		says: /status 409 and no reason.*may already have carried it out/,
		requests: 1,
	},
	{
		what: 'a firewall is not the key',
		operation: 'list.create',
		parameters: list,
		failure: { status: 403, headers: html, body: '<html>Blocked</html>' },
		says: /^Something between n8n and Spoki refused/,
		requests: 1,
	},
	{
		what: 'a busy Spoki is waited for',
		operation: 'contact.upsert',
		parameters: { phone: phones[0] },
		failure: { status: 503, headers: { 'retry-after': '1' }, body: '' },
		requests: 2,
	},
	{
		what: 'a refusal by position costs nobody else',
		operation: 'contact.bulkSync',
		items: phones.map((phone) => ({ phone })),
		parameters: { phone: '={{ $json.phone }}', options: { pacing: 'onlyWhenRefused' } },
		failure: { status: 400, headers: json, body: { 1: { phone: ['Not this one.'] } } },
		says: /^phone: Not this one\./,
		requests: 2,
		taken: 2,
	},
];

onEachN8n('Real life', ({ host }) => {
	test(`${inputs.length} inputs as people have them: understood, or refused before anything is sent`, async (test) => {
		const settings = { enforceLimits: false };
		const { sandbox, credential } = await openSpoki({ host, test, settings });
		const named = inputs.map((input, index) => ({ ...input, name: `${index} ${input.line}` }));
		const lines = named.map(({ name, operation, parameters }) => [
			...inputItems([{ order: 1 }], `${name} input`),
			spokiNode({
				name,
				credential,
				operation,
				// Dozens of lines use the same operation: its limit is not what is tried here.
				parameters: {
					...parameters,
					options: { ...parameters.options, pacing: 'onlyWhenRefused' },
				},
				onError: 'continueErrorOutput',
			}),
		]);
		const workflowId = await host.createWorkflow(linesOf('Real life', lines));
		const executionId = await host.runWorkflow(workflowId);
		const execution = await host.waitForExecution(executionId, runMilliseconds);
		assert.equal(execution.status, 'success', JSON.stringify(execution.data.resultData.error));

		const sentBodies = sandbox.requests
			.filter(({ method }) => method !== 'GET')
			.map(({ body }) => body);
		const wrong = named.filter(({ name, sent, refused }) => {
			const [failed] = itemsOf(execution, name, 1);
			if (refused === undefined)
				return failed !== undefined || !sentBodies.some((body) => holds(body, sent));
			const { message, description } = failed?.json.error ?? {};
			return !refused.test(`${message} ${description}`);
		});
		assert.deepEqual(
			wrong.map(({ line, what }) => `${line}: ${what}`),
			[],
		);
		// Nothing else went out: what was refused was refused before.
		assert.equal(sentBodies.length, inputs.filter(({ sent }) => sent !== undefined).length);
		console.log(`${inputs.length}/${inputs.length} inputs on n8n ${host.version}`);
	});

	for (const { what, operation, parameters, items = [{}], failure, says, ...counts } of answers) {
		test(what, async (test) => {
			const { sandbox, credential } = await openSpoki({ host, test });
			sandbox.failNext(failure);
			const execution = await runLine(host, what, [
				...inputItems(items),
				spokiNode({ credential, operation, parameters, onError: 'continueErrorOutput' }),
			]);
			assert.equal(execution.status, 'success');
			const failed = itemsOf(execution, 'Spoki', 1).map(({ json: { error } }) => error);
			assert.equal(failed.length, says === undefined ? 0 : 1);
			for (const { message, description } of failed)
				assert.match(`${message} ${description}`, says);
			const { requests, taken = says === undefined ? 1 : 0 } = counts;
			assert.equal(itemsOf(execution, 'Spoki').length, taken);
			assert.equal(sandbox.requests.length, requests);
		});
	}

	test('an answer that drips is given up, and its connection ends', async (test) => {
		const server = await startDrippingServer();
		test.after(() => server.close());
		const credential = await host.createCredential('Dripping', {
			apiKey: 'key',
			baseUrl: server.url,
		});
		const execution = await runLine(host, 'Dripping', [
			...inputItems([{}]),
			spokiNode({
				credential,
				operation: 'list.create',
				parameters: { ...list, options: { timeout: 1 } },
				onError: 'continueErrorOutput',
			}),
		]);
		const [{ json: item }] = itemsOf(execution, 'Spoki', 1);
		assert.match(item.error.message, /no answer within 1 second/);
		await server.left();
	});
});

function holds(body, part) {
	return Object.entries(part).every(([key, value]) => isDeepStrictEqual(body?.[key], value));
}
