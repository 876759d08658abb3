import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freePort } from './ports.mjs';
import { onEachN8n } from './stage/hosts.mjs';
import { openSpoki } from './stage/spoki.mjs';

// n8n 2 shows the credential's own sentence. n8n 1 loses the answer on the way to it (its error class
// overwrites the cause) and shows a sentence of its own.
const keyRefused = {
	2: /^Spoki does not accept this API key\./,
	1: /^Forbidden - perhaps check your credentials\?$/,
};
const wrongAddress = { 2: /^Spoki does not answer at this Base URL\./, 1: /not (be )?found/i };
const aboutTheKey = /key|credential/i;

onEachN8n('The credential test', ({ host }) => {
	const [major] = host.version.split('.');
	const verdictOn = async (data) => {
		const { id } = await host.createCredential('Spoki under test', data);
		return await host.testCredential(id);
	};

	test('accepts the right key', async (test) => {
		const { sandbox, apiKey } = await openSpoki({ host, test });
		const { status, message } = await verdictOn({ apiKey, baseUrl: sandbox.url });
		assert.equal(status, 'OK', message);
	});

	test('says of a wrong key that it is not accepted', async (test) => {
		const { sandbox } = await openSpoki({ host, test });
		const { status, message } = await verdictOn({ apiKey: 'wrong', baseUrl: sandbox.url });
		assert.equal(status, 'Error');
		assert.match(message, keyRefused[major]);
	});

	test('does not blame the key where nothing answers', async () => {
		const baseUrl = `http://127.0.0.1:${await freePort()}`;
		const { status, message } = await verdictOn({ apiKey: 'any', baseUrl });
		assert.equal(status, 'Error');
		assert.match(message, /refused/i);
		assert.doesNotMatch(message, aboutTheKey);
	});

	test('does not blame the key for a base URL with a path', async (test) => {
		const { sandbox, apiKey } = await openSpoki({ host, test });
		const { status, message } = await verdictOn({ apiKey, baseUrl: `${sandbox.url}/api/1` });
		assert.equal(status, 'Error');
		assert.match(message, wrongAddress[major]);
		assert.doesNotMatch(message, aboutTheKey);
	});

	test('does not blame the key where a server answers that is not Spoki', async (test) => {
		const { sandbox, apiKey } = await openSpoki({ host, test });
		sandbox.failNext({
			status: 404,
			headers: { 'Content-Type': 'text/html' },
			body: '<h1>Not Found</h1>',
		});
		const { status, message } = await verdictOn({ apiKey, baseUrl: sandbox.url });
		assert.equal(status, 'Error');
		assert.match(message, wrongAddress[major]);
		assert.doesNotMatch(message, aboutTheKey);
	});
});
