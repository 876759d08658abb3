import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEachN8n } from './stage/hosts.mjs';
import { itemsOf, runLine } from './stage/runs.mjs';
import { openSpoki } from './stage/spoki.mjs';
import { httpRequestNode, inputItems } from './stage/workflows.mjs';

const name = 'A call that the node lacks';

/** The README's way out for what is missing: n8n's own node, with the credential for Spoki. */
onEachN8n('HTTP Request with the Spoki credential', ({ host }) => {
	const call = async (test, credentialFields) => {
		const { sandbox, credential } = await openSpoki({ host, test, credentialFields });
		const url = `${sandbox.url}/api/1/tickets/`;
		const body = '={{ { title: "By hand" } }}';
		const execution = await runLine(host, name, [
			...inputItems([{}]),
			httpRequestNode({ name, credential, url, body }),
		]);
		return { requests: sandbox.requests, item: itemsOf(execution, name)[0] };
	};

	test('reaches what its domains allow, with the key', async (t) => {
		const { requests, item } = await call(t, {
			allowedHttpRequestDomains: 'domains',
			allowedDomains: '127.0.0.1',
		});
		assert.deepEqual(
			requests.map(({ method, path }) => `${method} ${path}`),
			['POST /api/1/tickets/'],
		);
		// The sandbox knows the key; it refuses the body, which lacks the contact.
		assert.match(requests[0].headers['x-spoki-api-key'], /^key-/);
		assert.doesNotMatch(JSON.stringify(item), /domain/i);
	});

	// n8n 1 looks at the domains only after a redirect.
	if (host.version.startsWith('1.')) return;

	test('sends the key nowhere else, unless somebody allows it', async (t) => {
		const { requests, item } = await call(t, {});
		assert.deepEqual(requests, []);
		assert.match(JSON.stringify(item), /domain/i);
	});
});
