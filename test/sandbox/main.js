'use strict';

const { parseArgs } = require('node:util');
const { startSandbox } = require('./index');
const { orders } = require('./options');

const usage = `node test/sandbox/main.js [options]
  --port <number>            4010 by default, 0 for a free one
  --key <text>               the valid API key; may be repeated
  --window-seconds <number>  length of the limits' window, 60 by default
  --no-limits                enforce no limits
  --latency-seconds <number> how long every answer is on its way, 0 by default
  --order <${orders.join('|')}>
                             of the records in a collection
  --contacts <number>        how many contacts the shop has
  --page-size <number>       where the request names none
  --max-page-size <number>   the largest page
`;

/** @param {string | undefined} text */
function numberOf(text) {
	if (text === undefined) return undefined;
	const number = Number(text);
	if (text.trim() === '' || !(number >= 0)) throw new Error(`"${text}" is not a number from 0 up`);
	return number;
}

/** @param {string | undefined} text a number of seconds */
function millisecondsOf(text) {
	const seconds = numberOf(text);
	return seconds === undefined ? undefined : seconds * 1000;
}

/** @param {string | undefined} text */
function orderOf(text) {
	const order = orders.find((known) => known === text);
	if (text !== undefined && order === undefined) {
		throw new Error(`--order is one of ${orders.join(', ')}`);
	}
	return order;
}

/** Reads the options from the command line. */
function readOptions() {
	const { values } = parseArgs({
		options: {
			port: { type: 'string' },
			key: { type: 'string', multiple: true },
			'window-seconds': { type: 'string' },
			'no-limits': { type: 'boolean' },
			'latency-seconds': { type: 'string' },
			order: { type: 'string' },
			contacts: { type: 'string' },
			'page-size': { type: 'string' },
			'max-page-size': { type: 'string' },
		},
	});
	return {
		port: numberOf(values.port) ?? 4010,
		apiKey: values.key,
		windowMilliseconds: millisecondsOf(values['window-seconds']),
		enforceLimits: !values['no-limits'],
		latencyMilliseconds: millisecondsOf(values['latency-seconds']),
		order: orderOf(values.order),
		contacts: numberOf(values.contacts),
		pageSize: numberOf(values['page-size']),
		maxPageSize: numberOf(values['max-page-size']),
	};
}

async function main() {
	const sandbox = await startSandbox(readOptions());
	process.stdout.write(`Spoki sandbox at ${sandbox.url}\n`);
	for (const signal of ['SIGINT', 'SIGTERM']) {
		process.once(signal, () => {
			void sandbox.close().then(() => process.exit(0));
		});
	}
}

main().catch((error) => {
	process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${usage}`);
	process.exit(1);
});
