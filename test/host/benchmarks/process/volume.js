'use strict';

// Prints what many contacts take, in bytes: the memory that was in use at most, what of it the items
// alone take, and the items as JSON.

const v8 = require('node:v8');
const { SpokiApi } = require('../../../../dist/credentials/SpokiApi.credentials.js');
const { Spoki } = require('../../../../dist/nodes/Spoki/Spoki.node.js');
const { runSpokiNode } = require('../../../support/engine.js');
const { BareClient } = require('../bareClient.js');

const batchSize = 500;
const listId = 301;
const pacing = { pacing: 'onlyWhenRefused' };

const { script, count, ...credential } = JSON.parse(process.argv[2]);

/** Each works on so many contacts and gives the items in and out. @type {Record<string, (count: number) => Promise<object[][]>>} */
const scripts = {
	getAll: (count) => runGetAll(count, true),
	getAllWhole: (count) => runGetAll(count, false),
	getAllByLoop: async (count) => {
		const client = new BareClient(credential);
		const path = `/api/1/contacts/?page_size=${Math.min(count, 100)}`;
		const records =
			count > 1 ? await client.collect(path) : (await client.send('GET', path)).results;
		client.close();
		return [records];
	},
	syncContacts: async (count) => {
		const items = contacts(count);
		const out = await run(items, {
			resource: 'list',
			operation: 'syncContacts',
			listId: { __rl: true, mode: 'id', value: String(listId) },
			phone: '={{ $json.phone }}',
			additionalFields: { firstName: '={{ $json.first_name }}', email: '={{ $json.email }}' },
			options: pacing,
		});
		return [items, out];
	},
	syncContactsByLoop: async (count) => {
		const client = new BareClient(credential);
		const items = contacts(count);
		const out = [];
		for (let from = 0; from < count; from += batchSize) {
			const batch = items.slice(from, from + batchSize);
			await client.send('POST', `/api/1/lists/${listId}/sync_contacts/`, { contacts: batch });
			for (const item of batch) out.push({ success: true, listId, ...item });
		}
		client.close();
		return [items, out];
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
	return [await run([{}], parameters)];
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

function contacts(count) {
	return Array.from({ length: count }, (_, index) => ({
		phone: `+39333${String(index).padStart(7, '0')}`,
		first_name: `Customer ${index}`,
		email: `customer.${index}@example.com`,
	}));
}

function alive() {
	global.gc();
	return v8.getHeapStatistics().used_heap_size;
}

async function main() {
	await scripts[script](1);
	const before = alive();
	const profiler = new v8.GCProfiler();
	profiler.start();
	const lists = await scripts[script](count);
	const { statistics } = profiler.stop();
	const found = statistics
		.filter(({ gcType }) => gcType === 'MarkSweepCompact')
		.map(({ afterGC }) => afterGC.heapStatistics.usedHeapSize);
	// Nothing is left of it now but the items.
	const kept = alive();
	const peak = Math.max(kept, ...found) - before;

	const wanted = script.startsWith('sync') ? 2 * count : count;
	const items = lists.flat();
	if (items.length !== wanted) throw new Error(`${items.length} items instead of ${wanted}.`);
	const json = items.reduce((sum, item) => sum + Buffer.byteLength(JSON.stringify(item)) + 1, 0);
	process.stdout.write(JSON.stringify({ peak, kept: kept - before, json }));
}

main().catch((error) => {
	process.stderr.write(`${error.stack}\n`);
	process.exit(1);
});
