import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import { onEachN8n } from './stage/hosts.mjs';

const requestMilliseconds = 60_000;
const packageManifest = readJson('package.json');
const nodeCodex = readJson('nodes/Spoki/Spoki.node.json');

onEachN8n('Registration', ({ host }) => {
	let nodeTypes;
	let credential;
	const nodeType = (name) => nodeTypes.find((type) => type.name === `n8n-nodes-spoki.${name}`);

	before(async () => {
		nodeTypes = await host.nodeTypes();
		credential = (await host.credentialTypes()).find(({ name }) => name === 'spokiApi');
	});

	test('n8n knows every node of the package', () => {
		for (const file of packageManifest.n8n.nodes) {
			const className = path.basename(file, '.node.js');
			const name = `${className[0].toLowerCase()}${className.slice(1)}`;
			assert.ok(nodeType(name), `${name} is not among the node types`);
		}
	});

	test('the node works with the Spoki credential and is found under its categories', () => {
		const { credentials, codex } = nodeType('spoki');
		assert.deepEqual(
			credentials.map(({ name }) => name),
			['spokiApi'],
		);
		assert.deepEqual(codex.categories, nodeCodex.categories);
		assert.deepEqual(codex.alias, nodeCodex.alias);
	});

	test('the trigger polls, with the same credential', () => {
		const { credentials, polling, properties } = nodeType('spokiTrigger');
		assert.equal(polling, true);
		assert.deepEqual(
			credentials.map(({ name }) => name),
			['spokiApi'],
		);
		assert.ok(properties.some(({ name }) => name === 'pollTimes'));
	});

	test('an AI agent can take the node as a tool', () => {
		const tool = nodeType('spokiTool');
		assert.deepEqual(tool.outputs, ['ai_tool']);
		assert.deepEqual(tool.codex.categories, ['AI']);
		assert.ok(
			tool.properties.some(({ name }) => name === 'toolDescription'),
			'the tool has no description for the agent',
		);
	});

	test('the credential belongs to the node and holds the key as a password', () => {
		assert.ok(credential.supportedNodes.includes('n8n-nodes-spoki.spoki'));
		const apiKey = credential.properties.find(({ name }) => name === 'apiKey');
		assert.equal(apiKey.typeOptions.password, true);
	});

	test('node, tool and credential have a picture for the light and one for the dark editor', async () => {
		for (const { name, iconUrl } of [nodeType('spoki'), nodeType('spokiTool'), credential]) {
			for (const theme of ['light', 'dark']) {
				const response = await fetch(`${host.url}/${iconUrl[theme]}`, {
					signal: AbortSignal.timeout(requestMilliseconds),
				});
				assert.equal(response.status, 200, `${name}, ${theme}`);
				assert.match(response.headers.get('content-type'), /^image\/svg\+xml/);
				assert.match(await response.text(), /<svg/);
			}
		}
	});
});

function readJson(file) {
	return JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
}
