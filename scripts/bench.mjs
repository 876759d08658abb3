import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { withResults } from '../test/host/benchmarks/document.js';
import { columns, isAllReached, rowsOf } from '../test/host/benchmarks/findings.js';
import { thisRun } from '../test/host/benchmarks/machine.mjs';
import { measures } from '../test/host/benchmarks/measures.mjs';
import { createStage } from '../test/host/benchmarks/stage.mjs';
import { tableOf } from '../test/host/benchmarks/table.js';
import { takeMeasures } from '../test/host/benchmarks/takeMeasures.mjs';
import { createReport, secondsSince } from '../test/host/report.mjs';
import { defaultVersion, supportedVersions } from '../test/host/versions.mjs';
import { installIfMissing } from './install.mjs';

const names = measures.map(({ name }) => name);

const usage = `npm run bench -- [options] [measure ...]

Measures the package in a real n8n beside what somebody would use instead, and writes the results into
docs/measurements.md. Ends with 1 where an aim was missed. Without names all measures are taken:
${names.join(', ')}

  --n8n <version>    ${Object.keys(supportedVersions).join(' or ')}; ${defaultVersion} by default
  --document <file>  where the results go
`;

const projectRoot = fileURLToPath(new URL('..', import.meta.url));

async function main() {
	const { chosen, version, document } = readOptions();
	const start = Date.now();
	const report = createReport();
	process.chdir(projectRoot);
	installIfMissing();

	const run = thisRun(version);
	const stage = createStage({ version, report });
	let results;
	try {
		results = await takeMeasures(chosen, stage);
	} finally {
		await stage.close();
	}
	const before = existsSync(document) ? readFileSync(document, 'utf8') : '';
	writeFileSync(document, withResults(before, results, run, names));
	process.stdout.write(`\n${tableOf(columns, results.flatMap(rowsOf))}\n\n`);
	report(`Written to ${document} after ${secondsSince(start)} s`);
	// Nothing is left to be done; what a library may have left open shall not keep us here.
	process.exit(isAllReached(results) ? 0 : 1);
}

function readOptions() {
	const { values, positionals } = parseArgs({
		options: {
			n8n: { type: 'string', default: defaultVersion },
			document: { type: 'string', default: path.join(projectRoot, 'docs/measurements.md') },
			help: { type: 'boolean', default: false },
		},
		allowPositionals: true,
	});
	if (values.help) {
		process.stdout.write(usage);
		process.exit(0);
	}
	const unknown = positionals.filter((name) => !names.includes(name));
	if (unknown.length > 0) throw new Error(`There is no measure ${unknown.join(', ')}.\n\n${usage}`);
	const chosen = measures.filter(
		({ name }) => positionals.length === 0 || positionals.includes(name),
	);
	return { chosen, version: values.n8n, document: path.resolve(values.document) };
}

main().catch((error) => {
	process.stderr.write(`\nNothing was measured: ${error.message}\n`);
	process.exit(1);
});
