import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { demoFaults } from '../test/host/demoVerdict.mjs';
import { demoWorkflow } from '../test/host/demoWorkflow.mjs';
import { startN8n } from '../test/host/n8n.mjs';
import { nodeOutputs } from '../test/host/nodeOutputs.mjs';
import { obtainN8n } from '../test/host/obtain.mjs';
import { outputTable } from '../test/host/outputTable.mjs';
import { packPackage } from '../test/host/pack.mjs';
import { createReport, secondsSince } from '../test/host/report.mjs';
import { defaultVersion, supportedVersions } from '../test/host/versions.mjs';
import { installIfMissing } from './install.mjs';

const usage = `npm run demo -- [options]

Starts a real n8n with this package in it, a local sandbox in the place of Spoki, and a workflow
that is ready to be executed. Ctrl+C ends everything.

  --once           execute the workflow, show and check the result, end
  --n8n <version>  ${Object.keys(supportedVersions).join(' or ')}; ${defaultVersion} by default
  --port <number>  of n8n's editor; any free one by default
`;

const sandboxKey = 'sandbox-key';
const runMilliseconds = 120_000;

async function main() {
	const { once, version, port } = readOptions();
	const start = Date.now();
	const report = createReport();
	installIfMissing();

	const stage = await setStage({ version, port, report });
	let isRight = true;
	try {
		if (once) isRight = await runOnce(stage, start);
		else await invite(stage);
	} finally {
		await stage.close();
	}
	// Nothing is left to be done; what a library may have left open shall not keep us here.
	process.exit(isRight ? 0 : 1);
}

function readOptions() {
	const { values } = parseArgs({
		options: {
			once: { type: 'boolean', default: false },
			n8n: { type: 'string', default: defaultVersion },
			port: { type: 'string', default: '0' },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) {
		process.stdout.write(usage);
		process.exit(0);
	}
	const port = Number(values.port);
	if (!Number.isInteger(port) || port < 0 || port > 65535) {
		throw new Error(`--port ${values.port} is not a port number.`);
	}
	return { once: values.once, version: values.n8n, port };
}

/** Starts the sandbox, and n8n with a credential for it and the workflow. */
async function setStage({ version, port, report }) {
	await obtainN8n({ version, report });
	const { tarball, bytes } = await packPackage({ report });
	report(`The package: ${(bytes / 1024).toFixed(0)} KiB`);

	const { startSandbox } = createRequire(import.meta.url)('../test/sandbox/index.js');
	const sandbox = await startSandbox({ port: 0, apiKey: sandboxKey });
	report(`The sandbox: ${sandbox.url}`);

	let host;
	const close = async () => {
		report('Stopping n8n and the sandbox …');
		await host?.stop();
		await sandbox.close();
		report('All stopped.');
	};
	try {
		host = await startN8n({ version, tarball, port, report });
		const credential = await host.createCredential('Spoki sandbox', {
			apiKey: sandboxKey,
			baseUrl: sandbox.url,
		});
		const workflowId = await host.createWorkflow(demoWorkflow(credential));
		return { sandbox, host, credential, workflowId, close };
	} catch (error) {
		await close();
		throw error;
	}
}

/** Tells a person where to go, and waits until they have seen enough. */
async function invite({ host, workflowId }) {
	process.stdout.write(`
  Open      ${host.url}/workflow/${workflowId}
  Log in    ${host.login.email}
  Password  ${host.login.password}

  Then press "Execute workflow". Ctrl+C here ends the demo.

`);
	const interrupted = new Promise((resolve) => {
		// Not once: npm passes Ctrl+C on, so it arrives twice, and stopping takes only seconds anyway.
		for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => resolve('interrupted'));
	});
	const reason = await Promise.race([interrupted, host.ended]);
	if (reason !== 'interrupted') throw new Error(`n8n ended by itself.\n${host.log.slice(-3000)}`);
}

/** @returns {Promise<boolean>} whether everything came out right */
async function runOnce({ host, sandbox, credential, workflowId }, start) {
	const credentialTest = await host.testCredential(credential.id);
	const executionId = await host.runWorkflow(workflowId);
	const execution = await host.waitForExecution(executionId, runMilliseconds);

	process.stdout.write(`\n${outputTable(nodeOutputs(execution))}\n\n`);
	const spokiContacts = [...sandbox.data.contact.values()];
	const faults = demoFaults({ credentialTest, execution, spokiContacts });

	const seconds = secondsSince(start);
	if (faults.length === 0) {
		process.stdout.write(
			`All right on n8n ${host.version}, in ${seconds} s: every node succeeded, and each customer is a ` +
				'contact with the right details on the new list, in n8n and in the sandbox.\n\n',
		);
		return true;
	}
	process.stdout.write(`Not right on n8n ${host.version}, after ${seconds} s:\n`);
	for (const fault of faults) process.stdout.write(`- ${fault}\n`);
	process.stdout.write('\n');
	return false;
}

main().catch((error) => {
	process.stderr.write(`\nThe demo failed: ${error.message}\n`);
	process.exit(1);
});
