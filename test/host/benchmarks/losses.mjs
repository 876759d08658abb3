import { ownSpoki } from './ownSpoki.mjs';
import { runNode } from './runNode.mjs';
import { arrivedCustomers, customers, upsertNodes } from './upsertNodes.mjs';

const items = customers(300);

/** What becomes of more contacts than Spoki takes in a minute, where nobody has set anything. */
export const losses = { name: 'losses', isAlone: false, measure };

async function measure(stage) {
	const [spoki, httpRequest] = await Promise.all(
		Object.values(upsertNodes).map((nodeFor) => lostBy(stage, nodeFor)),
	);
	return [
		{
			what: `${items.length} upserts at once, 120 a minute: contacts lost`,
			figure: spoki,
			beside: { name: 'HTTP Request without Batching', figure: httpRequest },
			aim: { of: 'figure', is: 'exactly', value: 0 },
		},
	];
}

async function lostBy(stage, nodeFor) {
	const { host, sandbox, credential } = await ownSpoki(stage);
	await stage.turn();
	await runNode(host, nodeFor({ credential, sandbox }), items);
	return items.length - arrivedCustomers(sandbox, items);
}
