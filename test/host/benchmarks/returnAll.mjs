import { spokiNode } from '../stage/workflows.mjs';
import { BareClient } from './bareClient.js';
import { ownSpoki } from './ownSpoki.mjs';
import { runNode } from './runNode.mjs';

const contacts = 20_000;
const latency = 0.3;

/** How much faster all contacts are there than by one page after the other. */
export const returnAll = { name: 'returnAll', isAlone: true, measure };

async function measure(stage) {
	const settings = { contacts, latencyMilliseconds: latency * 1000, enforceLimits: false };
	const [node, loop] = await Promise.all([byNode(stage, settings), byLoop(stage, settings)]);
	return [
		{
			what: `Return All of ${contacts} contacts, latency ${latency} s, no limit`,
			figure: node / 1000,
			unit: 's',
			beside: { name: 'keep-alive loop, one page after the other', figure: loop / 1000 },
			aim: { of: 'ratio', is: 'at most', value: 0.25 },
		},
	];
}

async function byNode(stage, settings) {
	const { host, credential } = await ownSpoki(stage, settings);
	const node = spokiNode({
		credential,
		operation: 'contact.getAll',
		parameters: { returnAll: true, options: { pacing: 'onlyWhenRefused' } },
	});
	const { milliseconds, items } = await runNode(host, node, [{}]);
	stage.report(`the node: ${milliseconds} ms`);
	return checked(items, milliseconds);
}

async function byLoop(stage, settings) {
	const { sandbox, apiKey } = await ownSpoki(stage, settings);
	const client = new BareClient({ url: sandbox.url, apiKey });
	const start = performance.now();
	const records = await client.collect('/api/1/contacts/?page_size=100');
	const milliseconds = performance.now() - start;
	client.close();
	stage.report(`the loop: ${Math.round(milliseconds)} ms`);
	return checked(records, milliseconds);
}

function checked({ length }, milliseconds) {
	if (length !== contacts) throw new Error(`${length} of ${contacts} contacts came.`);
	return milliseconds;
}
