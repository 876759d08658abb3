import { createRequire } from 'node:module';
import { inFreshProcess } from './childProcess.mjs';

const { startSandbox } = createRequire(import.meta.url)('../../sandbox/index.js');

const apiKey = 'key-volume';
const count = 100_000;
const pageRequests = 1_000;
const bulkRequests = 200;
// What is alive is known only after a collection: so there is one whenever the heap has grown by this.
const nodeOptions = ['--expose-gc', '--heap-growing-percent=5'];

/**
 * What 100,000 contacts take in memory, in a process that runs nothing but the compiled node in n8n's
 * engine. Measured is what is alive at most on V8's heap, as its own full collections find it, less what
 * was alive before, the items that come in among it: n8n holds these anyway. The contacts as JSON, as
 * Spoki sends them or as they come in and go out, are what it is compared with, then the items that come
 * out alone, and a loop that keeps the same ones.
 */
export const volume = { name: 'volume', isAlone: true, measure };

async function measure(stage) {
	const sandbox = await startSandbox({ port: 0, apiKey, contacts: count, enforceLimits: false });
	stage.after(() => sandbox.close());
	const take = async (script) => {
		sandbox.requests.length = 0;
		// What bulk requests do to 100,000 contacts is not what is measured.
		sandbox.failNext({
			operation: 'list.syncContacts',
			times: bulkRequests + 1,
			status: 200,
			headers: { 'content-type': 'application/json' },
			body: { errors: [] },
		});
		const task = { script, url: sandbox.url, apiKey, count };
		const bytes = await inFreshProcess('volume.js', { task, nodeOptions });
		const [peak, kept, json] = [bytes.peak, bytes.kept, bytes.json].map((one) => one / 1e6);
		// The first one only warms up.
		const requests = sandbox.requests.length - 1;
		stage.report(
			`${script}: ${peak.toFixed(1)} MB, the items ${kept.toFixed(1)} MB, ${requests} requests`,
		);
		return { requests, peak, kept, json };
	};

	const simplified = await take('getAll');
	const whole = await take('getAllWhole');
	const collected = await take('getAllByLoop');
	const synced = await take('syncContacts');
	const posted = await take('syncContactsByLoop');
	return [
		requests(`Return All of ${count} contacts`, simplified, pageRequests),
		...memory(`Return All of ${count} contacts, simplified`, { ...simplified, json: whole.json }),
		...memory(`Return All of ${count} contacts, whole`, whole, collected),
		requests(`Sync Contacts with ${count} items`, synced, bulkRequests),
		...memory(`Sync Contacts with ${count} items`, synced, posted),
	];
}

function requests(what, { requests: figure }, value) {
	return { what: `${what}: requests`, figure, aim: { of: 'figure', is: 'exactly', value } };
}

function memory(what, { peak, kept, json }, loop) {
	const finding = { what: `${what}: memory`, figure: peak, unit: 'MB' };
	const beside = (name, figure) => ({ ...finding, beside: { name, figure } });
	return [
		{
			...beside('the contacts as JSON', json),
			aim: { of: 'ratio', is: 'at most', value: 1.5 },
		},
		beside('what comes out, in memory', kept),
		...(loop ? [beside('a loop that keeps the same', loop.peak)] : []),
	];
}
