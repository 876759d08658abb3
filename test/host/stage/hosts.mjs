import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe } from 'node:test';
import { tail } from '../command.mjs';
import { Host } from '../host.mjs';
import { startN8n } from '../n8n.mjs';
import { RestClient } from '../rest.mjs';
import { makeTemporaryFolder } from '../temporary.mjs';

// Node's test runner gives each test file a process of its own; the environment reaches them all.
const handoverVariable = 'HOST_TESTS_N8N';

/**
 * Starts each n8n, all at once, for the test files that are run afterwards.
 *
 * @param {object} options
 * @param {{ version?: string, image?: string }[]} options.programs as `startN8n` takes them
 * @param {string} options.tarball path of the package as `npm pack` made it
 * @param {(text: string) => void} options.report
 * @returns {Promise<{ stop: () => Promise<void> }>}
 * @throws when one of them does not start; then none is left running
 */
export async function startTestedHosts({ programs, tarball, report }) {
	const outcomes = await Promise.allSettled(
		programs.map((program) => startTestedHost({ program, tarball, report })),
	);
	const started = outcomes.filter(({ status }) => status === 'fulfilled');
	const hosts = started.map(({ value }) => value.host);
	let isStopping = false;
	const stop = async () => {
		isStopping = true;
		await Promise.all(hosts.map((host) => host.stop()));
	};
	for (const host of hosts) {
		void host.ended.then(() => {
			if (!isStopping) report(`n8n ${host.version} ended by itself.\n${tail(host.log)}`);
		});
	}

	const failed = outcomes.find(({ status }) => status === 'rejected');
	if (failed !== undefined) {
		await stop();
		throw failed.reason;
	}
	process.env[handoverVariable] = JSON.stringify(started.map(({ value }) => value.handover));
	return { stop };
}

/**
 * Defines a suite of tests for each n8n that is to be tried.
 *
 * @param {string} name what the tests are about
 * @param {(tested: { host: Host, userFolder: string, tarball: string }) => void} define calls `test`
 * @param {object} [options]
 * @param {boolean | number} [options.concurrency] tests that mostly wait can do so at once, on all n8n
 * @param {boolean} [options.sideBySide] tests on one n8n can wait while those on another do
 */
export function onEachN8n(name, define, { concurrency = false, sideBySide = false } = {}) {
	describe(name, { concurrency: concurrency || sideBySide }, () => {
		for (const tested of testedHosts()) {
			// Said even where it is false: otherwise the tests have that of the suite above.
			describe(`on n8n ${tested.host.version}`, { concurrency }, () => define(tested));
		}
	});
}

async function startTestedHost({ program, tarball, report }) {
	// Made here and not by startN8n, so that the tests can look into it.
	const folder = await makeTemporaryFolder(`tests-${program.version ?? 'image'}`);
	const userFolder = path.join(folder.path, 'user');
	const logFile = path.join(folder.path, 'n8n.log');
	const host = await startN8n({
		...program,
		tarball,
		userFolder,
		logFile,
		environment: {
			// What the node must not write is looked for in the log: so there is to be much of it.
			N8N_LOG_LEVEL: 'debug',
		},
		report,
	});
	const { url, session, version } = host;
	return { host, handover: { version, url, session, userFolder, logFile, tarball } };
}

function testedHosts() {
	const handover = process.env[handoverVariable];
	if (handover === undefined) {
		throw new Error('There is no n8n for this test. Start it by "npm run test:host".');
	}
	return JSON.parse(handover).map(({ version, url, session, userFolder, logFile, tarball }) => ({
		host: new Host({
			version,
			rest: new RestClient(url, session),
			process: { log: () => readFileSync(logFile, 'utf8') },
		}),
		userFolder,
		tarball,
	}));
}
