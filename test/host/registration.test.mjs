import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { onEachN8n } from './stage/hosts.mjs';

const packageManifest = readJson('package.json');
const nodeCodex = readJson('nodes/Spoki/Spoki.node.json');

onEachN8n('Registration', ({ host }) => {
	test('n8n knows every node of the package', async () => {
		const known = (await host.nodeTypes()).map(({ name }) => name);
		for (const file of packageManifest.n8n.nodes) {
			const className = path.basename(file, '.node.js');
			const name = `n8n-nodes-spoki.${className[0].toLowerCase()}${className.slice(1)}`;
			assert.ok(known.includes(name), `${name} is not among the node types`);
		}
	});

	test('the node works with the Spoki credential and is found under its categories', async () => {
		const node = await nodeType(host, 'spoki');
		assert.deepEqual(
			node.credentials.map(({ name }) => name),
			['spokiApi'],
		);
		assert.deepEqual(node.codex.categories, nodeCodex.categories);
		assert.deepEqual(node.codex.alias, nodeCodex.alias);
	});

	test('an AI agent can take the node as a tool', async () => {
		const tool = await nodeType(host, 'spokiTool');
		assert.deepEqual(tool.outputs, ['ai_tool']);
		assert.deepEqual(tool.codex.categories, ['AI']);
		assert.ok(
			tool.properties.some(({ name }) => name === 'toolDescription'),
			'the tool has no description for the agent',
		);
	});

	test('the credential belongs to the node and holds the key as a password', async () => {
		const credential = await credentialType(host);
		assert.ok(credential.supportedNodes.includes('n8n-nodes-spoki.spoki'));
		const apiKey = credential.properties.find(({ name }) => name === 'apiKey');
		assert.equal(apiKey.typeOptions.password, true);
	});

	test('node, tool and credential have a picture for the light and one for the dark editor', async () => {
		const described = [
			await nodeType(host, 'spoki'),
			await nodeType(host, 'spokiTool'),
			await credentialType(host),
		];
		for (const { name, iconUrl } of described) {
			for (const theme of ['light', 'dark']) {
				const response = await fetch(`${host.url}/${iconUrl[theme]}`);
				assert.equal(response.status, 200, `${name}, ${theme}`);
				assert.match(response.headers.get('content-type'), /^image\/svg\+xml/);
				assert.match(await response.text(), /<svg/);
			}
		}
	});
});

async function nodeType(host, name) {
	const types = await host.nodeTypes();
	return types.find((type) => type.name === `n8n-nodes-spoki.${name}`);
}

async function credentialType(host) {
	const types = await host.credentialTypes();
	return types.find(({ name }) => name === 'spokiApi');
}

function readJson(file) {
	return JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
}
