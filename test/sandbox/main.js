'use strict';

const { parseArgs } = require('node:util');
const { startSandbox } = require('./index');
const { orders } = require('./options');

const usage = `node test/sandbox/main.js [options]
  --port <number>            4010 by default, 0 for a free one
  --key <text>               the valid API key; may be repeated
  --window-seconds <number>  length of the limits' window, 60 by default
  --no-limits                enforce no limits
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
			order: { type: 'string' },
			contacts: { type: 'string' },
			'page-size': { type: 'string' },
			'max-page-size': { type: 'string' },
		},
	});
	const seconds = numberOf(values['window-seconds']);
	return {
		port: numberOf(values.port) ?? 4010,
		apiKey: values.key,
		windowMilliseconds: seconds === undefined ? undefined : seconds * 1000,
		enforceLimits: !values['no-limits'],
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
