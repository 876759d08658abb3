import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { obtainN8n } from '../test/host/obtain.mjs';
import { packPackage } from '../test/host/pack.mjs';
import { createReport } from '../test/host/report.mjs';
import { startTestedHosts } from '../test/host/stage/hosts.mjs';
import { runTestFiles } from '../test/host/stage/runner.mjs';
import { supportedVersions } from '../test/host/versions.mjs';
import { installIfMissing } from './install.mjs';

const usage = `npm run test:host -- [options] [part of a test file's name ...]

Tries the packed package in a real n8n, with a local sandbox in the place of Spoki. Without names
all of test/host/*.test.mjs are run.

  --n8n <version>  ${Object.keys(supportedVersions).join(' or ')}; all of them by default
  --image <image>  a Docker image of n8n with its version as the tag, instead of these
  --keep <folder>  keeps the packed package there, so that it can be published as it was tried
`;

const testFolder = fileURLToPath(new URL('../test/host', import.meta.url));
const testSuffix = '.test.mjs';

async function main() {
	const { versions, image, keep, files } = readOptions();
	const report = createReport();
	installIfMissing();
	// One after the other: each installation has the machine to itself.
	for (const version of versions) await obtainN8n({ version, report });
	const { tarball } = await packPackage({ into: keep, report });

	const hosts = await startTestedHosts({
		programs: image === undefined ? versions.map((version) => ({ version })) : [{ image }],
		tarball,
		report,
	});
	report(`Running ${files.length} test files …`);
	let isRight;
	try {
		isRight = await runTestFiles(files);
	} finally {
		await hosts.stop();
	}
	// Nothing is left to be done; what a library may have left open shall not keep us here.
	process.exit(isRight ? 0 : 1);
}

function readOptions() {
	const { values, positionals } = parseArgs({
		options: {
			n8n: { type: 'string' },
			image: { type: 'string' },
			keep: { type: 'string' },
			help: { type: 'boolean', default: false },
		},
		allowPositionals: true,
	});
	if (values.help) {
		process.stdout.write(usage);
		process.exit(0);
	}
	const { n8n, image, keep } = values;
	return { versions: versionsFor({ n8n, image }), image, keep, files: testFiles(positionals) };
}

function versionsFor({ n8n, image }) {
	if (image !== undefined) return [];
	return n8n === undefined ? Object.keys(supportedVersions) : [n8n];
}

function testFiles(parts) {
	const files = readdirSync(testFolder)
		.filter((name) => name.endsWith(testSuffix))
		.filter((name) => parts.length === 0 || parts.some((part) => name.includes(part)))
		.sort();
	if (files.length === 0) throw new Error(`No test file is called like ${parts.join(', ')}.`);
	return files.map((name) => path.join(testFolder, name));
}

main().catch((error) => {
	process.stderr.write(`\nThe tests did not run: ${error.message}\n`);
	process.exit(1);
});
