import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { tail } from './command.mjs';
import { isRunning, spawnGroup, stopGroup } from './processes.mjs';
import { secondsSince } from './report.mjs';

const startMilliseconds = 600_000;
const graceMilliseconds = 5_000;
const pollMilliseconds = 500;
const heartbeatMilliseconds = 10_000;
const logCharacters = 1_000_000;

/**
 * A program that serves others until it is ended.
 *
 * @typedef {object} Program
 * @property {Promise<void>} ended settles when it ends, whether it was asked to or not
 * @property {() => string} log what it has written so far; of very much, the end
 * @property {() => boolean} isRunning
 * @property {(graceMilliseconds?: number) => Promise<void>} stop asks it to end, and ends it by force
 *   when the time is over
 * @property {() => Promise<void>} kill ends it in the middle of what it is doing
 */

/**
 * Starts a program that cannot outlive this process.
 *
 * @param {object} settings
 * @param {string} settings.command
 * @param {string[]} settings.args
 * @param {import('node:child_process').SpawnOptions} settings.options such as its environment
 * @param {string} [settings.logFile] gets everything that it writes, for readers in other processes
 * @param {() => void} [settings.afterStop] clears up when it has been stopped
 * @returns {Program}
 */
export function startProgram({ command, args, options, logFile, afterStop }) {
	const child = spawnGroup(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
	let log = '';
	const keep = (chunk) => {
		log = (log + chunk).slice(-logCharacters);
		if (logFile !== undefined) appendFileSync(logFile, chunk);
	};
	child.stdout.on('data', keep);
	child.stderr.on('data', keep);
	const ended = new Promise((resolve) => {
		child.once('exit', resolve);
		child.once('error', (error) => {
			keep(error.message);
			resolve();
		});
	});

	return {
		ended,
		log: () => log,
		isRunning: () => isRunning(child),
		stop: async (milliseconds = graceMilliseconds) => {
			await stopGroup(child, milliseconds);
			afterStop?.();
		},
		kill: async () => await stopGroup(child, 0),
	};
}

/**
 * Waits until a program can be used, and lets a person see that it takes its time.
 *
 * @param {object} settings
 * @param {string} settings.label what is done, as a person would say it
 * @param {string} settings.usual how long that takes
 * @param {Program} settings.program
 * @param {() => boolean | Promise<boolean>} settings.isReady
 * @param {(text: string) => void} settings.report
 * @throws when it ends before, or is not ready after ten minutes
 */
export async function waitUntilReady({ label, usual, program, isReady, report }) {
	const start = Date.now();
	let nextHeartbeat = start + heartbeatMilliseconds;
	report(`${label} (${usual}) …`);

	while (!(await isReady())) {
		if (!program.isRunning()) throw new Error(`${label}: it ended.\n${tail(program.log())}`);
		if (Date.now() - start > startMilliseconds) {
			throw new Error(
				`${label}: not ready after ${secondsSince(start)} s.\n${tail(program.log())}`,
			);
		}
		if (Date.now() > nextHeartbeat) {
			report(`${label}: still at it after ${secondsSince(start)} s`);
			nextHeartbeat += heartbeatMilliseconds;
		}
		await sleep(pollMilliseconds);
	}
	report(`${label}: ready after ${secondsSince(start)} s`);
}
