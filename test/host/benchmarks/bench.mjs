import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { startN8n } from '../n8n.mjs';
import { obtainN8n } from '../obtain.mjs';
import { packPackage } from '../pack.mjs';
import { createReport } from '../report.mjs';
import { defaultVersion } from '../versions.mjs';

const { startSandbox } = createRequire(import.meta.url)('../../sandbox/index.js');
const apiKey = 'benchmark-key';

/**
 * Sets up what a benchmark needs, runs it, takes everything down and ends this process. The command
 * line may name another n8n: `--n8n <version>`.
 *
 * @param {object} settings of the sandbox
 * @param {(stage: {
 *   host: import('../host.mjs').Host,
 *   sandbox: any,
 *   credential: { id: string, name: string },
 *   report: (text: string) => void,
 * }) => Promise<void>} measure prints its figures
 */
export async function runBenchmark(settings, measure) {
	let host;
	let sandbox;
	try {
		const { values } = parseArgs({ options: { n8n: { type: 'string', default: defaultVersion } } });
		const version = values.n8n;
		const report = createReport();
		await obtainN8n({ version, report });
		const { tarball } = await packPackage({ report });
		sandbox = await startSandbox({ port: 0, apiKey, ...settings });
		host = await startN8n({ version, tarball, report });
		const credential = await host.createCredential('Spoki sandbox', {
			apiKey,
			baseUrl: sandbox.url,
		});
		await measure({ host, sandbox, credential, report });
	} catch (error) {
		process.stderr.write(`\nThe benchmark failed: ${error.message}\n`);
		process.exitCode = 1;
	} finally {
		await host?.stop();
		await sandbox?.close();
	}
	// Nothing is left to be done; what a library may have left open shall not keep us here.
	process.exit();
}
