'use strict';

/** @import { Result } from './findings' */

const { columns, rowsOf } = require('./findings');
const { rowsIn, tableOf } = require('./table');

/**
 * When, on which machine and with what the measures were taken.
 *
 * @typedef {object} Run
 * @property {string} moment names it
 * @property {string} n8n version
 * @property {string} node versions of Node
 * @property {string} cpu
 * @property {string} cores
 * @property {string} memory
 */

const resultColumns = [...columns, 'Run'];
const runColumns = ['Run', 'n8n', 'Node', 'CPU', 'Cores', 'Memory'];

/**
 * The document of all measurements: the rows of the measures that were just taken take the place of
 * their earlier ones, the others stay as they are, each with the run that it comes from.
 *
 * @param {string} before the document so far; empty where there is none
 * @param {Result[]} results
 * @param {Run} run
 * @param {string[]} order the names of all measures
 */
function withResults(before, results, run, order) {
	const taken = results.map(({ name }) => name);
	const kept = rowsIn(before, resultColumns).filter(([name = '']) => !taken.includes(name));
	const fresh = results.flatMap((result) => rowsOf(result).map((row) => [...row, run.moment]));
	const all = [...kept, ...fresh];
	const rows = order.flatMap((name) => all.filter(([measure]) => measure === name));
	const moments = rows.map((row) => row[row.length - 1]);
	const { moment, n8n, node, cpu, cores, memory } = run;
	const runs = [
		...rowsIn(before, runColumns).filter(([name]) => name !== moment),
		[moment, n8n, node, cpu, cores, memory],
	].filter(([name]) => moments.includes(name));
	return `# Measurements

Written by \`npm run bench\`, never by hand. What each measure does stands in [test/host/README.md](../test/host/README.md#measurements). A ratio is the figure divided by the one it is compared with; where both took turns, the middle one of the rounds.

${tableOf(resultColumns, rows)}

## Runs

${tableOf(runColumns, runs)}
`;
}

module.exports = { withResults };
