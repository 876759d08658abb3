import type { INode, INodeTypeDescription } from 'n8n-workflow';

import { mustNotRepeat } from '../../nodes/Spoki/description/repetition';
import { resources } from '../../nodes/Spoki/resources';
import { Spoki } from '../../nodes/Spoki/Spoki.node';
import { SpokiTrigger } from '../../nodes/SpokiTrigger/SpokiTrigger.node';
import { SpokiWebhookTrigger } from '../../nodes/SpokiWebhookTrigger/SpokiWebhookTrigger.node';
import { folders, overview, pictureOf, readmeOf, workflows } from '../support/examples';
import { knownNodes } from '../support/knownNodes';
import { EMPTY_LOCATOR, faultsOf, openChoices } from '../support/nodeFaults';
import readme from '../support/readme';

const { description } = new Spoki();
const ours: Record<string, INodeTypeDescription> = {
	'n8n-nodes-spoki.spoki': description,
	// n8n knows a tool by the end of its name.
	'n8n-nodes-spoki.spokiTool': { ...description, name: `${description.name}Tool` },
	'n8n-nodes-spoki.spokiTrigger': new SpokiTrigger().description,
	'n8n-nodes-spoki.spokiWebhookTrigger': new SpokiWebhookTrigger().description,
};
const isOurs = ({ type }: INode) => type in ours;

const pictureBytes = 120_000;

describe.each(workflows)('$file', ({ folder, source, workflow }) => {
	const { nodes, connections } = workflow;
	const names = nodes.map(({ name }) => name);

	test('its Spoki nodes have operations, parameters and values that exist', () => {
		const found = nodes.filter(isOurs);
		expect(found).not.toEqual([]);
		for (const node of found) {
			const faults = faultsOf(node, ours[node.type]);
			expect({ node: node.name, faults }).toEqual({ node: node.name, faults: [] });
		}
	});

	test('its other nodes are known to both versions of n8n', () => {
		for (const { type, typeVersion } of nodes.filter((node) => !isOurs(node))) {
			expect(knownNodes[type] ?? [`no ${type}`]).toContain(typeVersion);
		}
	});

	test('it holds no credentials, no data and no ids of an account', () => {
		expect(nodes.filter(({ credentials }) => credentials !== undefined)).toEqual([]);
		expect(Object.keys(workflow).sort()).toEqual(['connections', 'name', 'nodes', 'settings']);
		const locators: unknown[] = [];
		JSON.parse(source, (_, value) => {
			// An expression holds nothing of an account.
			if (value?.__rl && !String(value.value).startsWith('=')) locators.push(value);
			return value;
		});
		const fixed = ['Open', 'gpt-4.1-mini'].map((value) => ({ ...EMPTY_LOCATOR, value }));
		for (const locator of locators) expect([EMPTY_LOCATOR, ...fixed]).toContainEqual(locator);
	});

	test('nothing is repeated: Retry On Fail is off everywhere, and nobody has allowed it', () => {
		expect(nodes.filter(({ retryOnFail }) => retryOnFail)).toEqual([]);
		expect(source).not.toContain('allowRetryOnFail');
	});

	test('what reaches people has an error output, and every error output leads somewhere', () => {
		const sends = nodes.filter(({ parameters: { resource, operation } }) =>
			resources
				.find(({ value }) => value === resource)
				?.operations.some((one) => one.value === operation && mustNotRepeat(one)),
		);
		const withOutput = nodes.filter(({ onError }) => onError === 'continueErrorOutput');
		expect(withOutput).toEqual(expect.arrayContaining(sends));
		for (const { name } of withOutput) expect(connections[name].main[1]).not.toHaveLength(0);
	});

	test('its nodes have names of their own, and its connections lead to them', () => {
		expect(new Set(names).size).toBe(names.length);
		const targets = Object.values(connections)
			.flatMap((outputs) => Object.values(outputs).flat())
			.flatMap((output) => (output ?? []).map(({ node }) => node));
		expect(names).toEqual(expect.arrayContaining([...Object.keys(connections), ...targets]));
	});

	test('who is to activate it is told that n8n 2 says Publish', () => {
		const notes = nodes.map(({ parameters: { content } }) => String(content));
		const lines = [readmeOf(folder), ...notes].flatMap((text) => text.split('\n'));
		for (const line of lines.filter((one) => /\bactivate (the|it)\b/i.test(one))) {
			expect(line).toMatch(/\(n8n 2 says \*\*Publish\*\*\)/);
		}
	});

	test('its README names every node with something to choose', () => {
		const toSet = nodes.filter((node) => openChoices(node).length > 0);
		for (const { name } of toSet) expect(readmeOf(folder)).toContain(`**${name}**`);
	});
});

describe.each(folders)('$name', ({ name, files }) => {
	test('has a workflow, a README and a small picture, and is listed', () => {
		expect(files).toEqual(expect.arrayContaining(['README.md', 'workflow.json', 'workflow.png']));
		const picture = pictureOf(name);
		expect(picture.isPng).toBe(true);
		expect(picture.bytes).toBeLessThan(pictureBytes);
		expect(readmeOf(name)).toContain('](workflow.png)');
		for (const file of files.filter((one) => one.endsWith('.json'))) {
			expect(readmeOf(name)).toContain(`(${file})`);
		}
		expect(overview).toContain(`(${name}/README.md)`);
		expect(readme).toContain(`(examples/${name}/README.md)`);
	});
});
