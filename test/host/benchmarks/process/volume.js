'use strict';

// Prints what many contacts take, in bytes: the memory that was in use at most beyond the items that
// came in, what of it the items that go out take, and the items in and out as JSON.

const v8 = require('node:v8');
const { SpokiApi } = require('../../../../dist/credentials/SpokiApi.credentials.js');
const { Spoki } = require('../../../../dist/nodes/Spoki/Spoki.node.js');
const { createData } = require('../../../sandbox/data');
const { runSpokiNode } = require('../../../support/engine.js');
const { BareClient } = require('../bareClient.js');

const batchSize = 500;
const listId = 301;
const pacing = { pacing: 'onlyWhenRefused' };

const { script, count, ...credential } = JSON.parse(process.argv[2]);

/** Each works on so many contacts and gives what comes out. @type {Record<string, (count: number, items: any[]) => Promise<object[]>>} */
const scripts = {
	getAll: (count) => runGetAll(count, true),
	getAllWhole: (count) => runGetAll(count, false),
	getAllByLoop: async (count) => {
		const client = new BareClient(credential);
		const path = `/api/1/contacts/?page_size=${Math.min(count, 100)}`;
		const records =
			count > 1 ? await client.collect(path) : (await client.send('GET', path)).results;
		client.close();
		return records;
	},
	syncContacts: (count, items) =>
		run(items, {
			resource: 'list',
			operation: 'syncContacts',
			listId: { __rl: true, mode: 'id', value: String(listId) },
			phone: '={{ $json.phone }}',
			additionalFields: { firstName: '={{ $json.first_name }}', email: '={{ $json.email }}' },
			options: pacing,
		}),
	syncContactsByLoop: async (count, items) => {
		const client = new BareClient(credential);
		const out = [];
		for (let from = 0; from < count; from += batchSize) {
			const batch = items
				.slice(from, from + batchSize)
				.map(({ phone, first_name, email }) => ({ phone, first_name, email }));
			await client.send('POST', `/api/1/lists/${listId}/sync_contacts/`, { contacts: batch });
			for (const item of batch) out.push({ success: true, listId, ...item });
		}
		client.close();
		return out;
	},
};

async function runGetAll(count, simplify) {
	const paging = count > 1 ? { returnAll: true } : { returnAll: false, limit: count };
	const parameters = {
		resource: 'contact',
		operation: 'getAll',
		...paging,
		simplify,
		options: pacing,
	};
	return await run([{}], parameters);
}

/** @returns {Promise<object[]>} what the node puts out */
async function run(items, parameters) {
	const { url: baseUrl, apiKey } = credential;
	const result = await runSpokiNode(new Spoki(), new SpokiApi(), {
		credential: { baseUrl, apiKey },
		items,
		parameters,
	});
	if (result.error) throw result.error;
	return result.items.map(({ json }) => json);
}

/** The items that come in: contacts as Spoki gives them. @param {number} count */
function contactsIn(count) {
	return script.startsWith('sync')
		? Array.from(createData(count).contact.values()).slice(0, count)
		: [];
}

function alive() {
	global.gc();
	return v8.getHeapStatistics().used_heap_size;
}

async function main() {
	const items = contactsIn(count);
	await scripts[script](1, items.slice(0, 1));
	const before = alive();
	const profiler = new v8.GCProfiler();
	profiler.start();
	const out = await scripts[script](count, items);
	const { statistics } = profiler.stop();
	const found = statistics
		.filter(({ gcType }) => gcType === 'MarkSweepCompact')
		.map(({ afterGC }) => afterGC.heapStatistics.usedHeapSize);
	// Nothing is left of it now but what came out.
	const kept = alive();
	const peak = Math.max(kept, ...found) - before;

	if (out.length !== count) throw new Error(`${out.length} items instead of ${count}.`);
	const json = [...items, ...out].reduce(
		(sum, item) => sum + Buffer.byteLength(JSON.stringify(item)) + 1,
		0,
	);
	process.stdout.write(JSON.stringify({ peak, kept: kept - before, json }));
}

main().catch((error) => {
	process.stderr.write(`${error.stack}\n`);
	process.exit(1);
});
