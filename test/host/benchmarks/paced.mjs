import { leastTime } from './leastTime.js';
import { ownSpoki } from './ownSpoki.mjs';
import { runNode } from './runNode.mjs';

/** More requests under way together are not the node's way: Spoki is shared by many. */
const mostAtOnce = 8;

/**
 * A measure of how long the Spoki node takes for items that go out under a limit of so many a minute:
 * beside the least time that is possible, and beside the HTTP Request node whose option Batching is set
 * to the same limit. Each of them has a Spoki and a key of its own, and mostly waits.
 *
 * @param {object} paced
 * @param {string} paced.name
 * @param {string} paced.what is done, such as "upserts"
 * @param {object[]} paced.items
 * @param {number} paced.perMinute
 * @param {number[]} paced.latencies of Spoki's answers, in seconds
 * @param {import('./findings.js').Aim} [paced.aim] beside the least time
 * @param {Record<'spoki' | 'httpRequest', (stage: any) => object>} paced.nodes
 * @param {(sandbox: any, items: object[]) => number} paced.arrived how many of the items Spoki has
 * @returns {import('./measures.mjs').Measure}
 */
export function pacedMeasure(paced) {
	const measure = async (stage) => {
		const findings = paced.latencies.map((latency) => findingsAt(stage, paced, latency));
		return (await Promise.all(findings)).flat();
	};
	return { name: paced.name, isAlone: false, measure };
}

async function findingsAt(stage, paced, latency) {
	const { what, items, perMinute, aim, nodes } = paced;
	const latencyMilliseconds = latency * 1000;
	const [spoki, httpRequest] = await Promise.all([
		outcomeOf(stage, paced, nodes.spoki, latencyMilliseconds),
		outcomeOf(stage, paced, nodes.httpRequest, latencyMilliseconds),
	]);
	if (spoki.lost > 0) throw new Error(`The Spoki node lost ${spoki.lost} ${what}.`);

	const load = { count: items.length, perMinute, latencyMilliseconds };
	const least = leastTime({ ...load, atOnce: mostAtOnce });
	const finding = {
		what: `${items.length} ${what}, ${perMinute} a minute, latency ${latency} s`,
		figure: spoki.milliseconds / 1000,
		unit: 's',
	};
	const beside = (name, milliseconds) => ({ name, figure: milliseconds / 1000 });
	return [
		{ ...finding, aim, beside: beside(`least, ${mostAtOnce} at once`, least) },
		{ ...finding, beside: beside('least, any number at once', leastTime(load)) },
		{
			...finding,
			beside: beside(
				`HTTP Request, Batching ${perMinute} in 60 s, ${httpRequest.lost} lost`,
				httpRequest.milliseconds,
			),
		},
	];
}

async function outcomeOf(stage, { items, perMinute, arrived }, nodeFor, latencyMilliseconds) {
	const { host, sandbox, credential } = await ownSpoki(stage, { latencyMilliseconds });
	const node = nodeFor({ credential, sandbox, perMinute });
	await stage.turn();
	const { milliseconds } = await runNode(host, node, items);
	const lost = items.length - arrived(sandbox, items);
	const refused = sandbox.requests.filter(({ status }) => status === 429).length;
	const seconds = (milliseconds / 1000).toFixed(1);
	stage.report(
		`${node.name} at ${latencyMilliseconds} ms: ${seconds} s, ${refused} refused, ${lost} lost`,
	);
	return { milliseconds, lost };
}
