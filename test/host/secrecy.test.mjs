import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { freePort } from './ports.mjs';
import { onEachN8n } from './stage/hosts.mjs';
import { runLine } from './stage/runs.mjs';
import { filesWith } from './stage/search.mjs';
import { openSpoki } from './stage/spoki.mjs';
import { waitUntil } from './stage/waiting.mjs';
import { spokiNode } from './stage/workflows.mjs';

const phone = '+390000600001';
const logMilliseconds = 60_000;

onEachN8n('Secrecy', ({ host, userFolder }) => {
	const apiKey = `sentinel-${randomUUID()}`;
	// Stands beside the key in everything that Spoki says. Where it arrives, the search is at the right place.
	const marker = `marker-${randomUUID()}`;
	const echo = `${marker} with the key ${apiKey}.`;
	const automationId = 901;
	const secret = `secret-${randomUUID()}`;
	const executions = [];
	let sandbox;
	let credential;
	let close;

	const run = async (node) => {
		const execution = await runLine(host, 'Secrecy', [spokiNode({ credential, ...node })]);
		executions.push(await host.executionText(execution.id));
		return execution;
	};
	const upsert = { operation: 'contact.upsert', parameters: { phone } };
	const create = { operation: 'list.create', parameters: { name: 'Secrecy' } };

	before(async () => {
		const closeAfterSuite = { after: (closing) => (close = closing) };
		({ sandbox, credential } = await openSpoki({ host, test: closeAfterSuite, apiKey }));
		sandbox.data.automation.get(automationId).webhook_set[0].secret = secret;
	});
	after(() => close?.());

	test('a success that echoes the key comes out without it', async () => {
		sandbox.failNext({ status: 200, body: { id: 1, notes: echo, [apiKey]: { request: [echo] } } });
		const { status } = await run(upsert);
		assert.equal(status, 'success');
		assert.equal(sandbox.requests.at(-1).headers['x-spoki-api-key'], apiKey);
	});

	test('a collection that echoes the key comes out without it', async () => {
		sandbox.failNext({ status: 200, body: { results: [{ id: 1, notes: echo }], next: null } });
		const { status } = await run({ operation: 'contact.getAll' });
		assert.equal(status, 'success');
	});

	for (const onError of ['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput']) {
		test(`a refusal that echoes the key comes out without it, under ${onError}`, async () => {
			sandbox.failNext({ status: 400, body: { detail: echo } });
			const { status } = await run({ ...upsert, onError });
			assert.equal(status, onError === 'stopWorkflow' ? 'error' : 'success');
		});
	}

	test('a refused key is not repeated in the error', async () => {
		sandbox.failNext({ status: 401, body: { detail: echo } });
		const { status } = await run(upsert);
		assert.equal(status, 'error');
	});

	test('the start of an automation comes out without its secret, also when that is echoed', async () => {
		const start = { operation: 'automation.start', parameters: { automationId, phone } };
		const { status } = await run(start);
		assert.equal(status, 'success');
		assert.equal(sandbox.requests.at(-1).body.secret, secret);
		sandbox.failNext({
			operation: 'automation.start',
			status: 400,
			body: { detail: `${marker} ${secret}` },
		});
		const refused = await run(start);
		assert.equal(refused.status, 'error');
	});

	test('a broken connection does not bring the request with its key to light', async () => {
		sandbox.failNext({ dropConnection: true });
		const { status } = await run(create);
		assert.equal(status, 'error');
	});

	test('nor does an address where nothing answers', async () => {
		const baseUrl = `http://127.0.0.1:${await freePort()}`;
		const nobody = await host.createCredential('Nobody', { apiKey, baseUrl });
		const { status } = await run({ ...create, credential: nobody });
		assert.equal(status, 'error');
	});

	test('nor does a failing credential test', async () => {
		// Without an echo: that request is n8n's own, and n8n 1 logs what was answered.
		sandbox.failNext({ status: 400, body: { detail: marker } });
		const { status } = await host.testCredential(credential.id);
		assert.equal(status, 'Error');
	});

	test('after all this key and secret are in no execution', () => {
		assert.ok(executions.some((text) => text.includes(marker)));
		assert.ok(!executions.some((text) => text.includes(apiKey) || text.includes(secret)));
	});

	test('nor in what n8n logged', async () => {
		await waitUntil('n8n logs a refusal', () => host.log.includes(marker), logMilliseconds);
		assert.ok(!host.log.includes(apiKey) && !host.log.includes(secret));
	});

	test("nor in any file of n8n's user folder, its database among them", async () => {
		const isPackage = (file) => file === path.join(userFolder, '.n8n/nodes');
		const withMarker = await filesWith(userFolder, marker, isPackage);
		assert.ok(withMarker.some((file) => path.basename(file).startsWith('database.sqlite')));
		assert.deepEqual(await filesWith(userFolder, apiKey, isPackage), []);
		assert.deepEqual(await filesWith(userFolder, secret, isPackage), []);
	});
});
