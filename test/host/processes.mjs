import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const ignoredWhenGone = 'ESRCH';
const canUseGroups = process.platform !== 'win32';
const running = new Set();
let isWatching = false;

/**
 * Starts a program that cannot outlive this process: with its own children it forms a process
 * group, which is killed when this process ends, by whatever way short of SIGKILL.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {import('node:child_process').ChildProcess}
 */
export function spawnGroup(command, args, options) {
	endWithThisProcess();
	const child = spawn(command, args, { ...options, detached: canUseGroups });
	running.add(child);
	child.once('exit', () => running.delete(child));
	child.once('error', () => running.delete(child));
	return child;
}

/**
 * Ends a program and everything it started: politely first, by force when the time is over.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} graceMilliseconds how long it may take to end by itself
 * @returns {Promise<void>} settles when the program is gone
 */
export async function stopGroup(child, graceMilliseconds) {
	if (isRunning(child)) {
		const gone = new Promise((resolve) => child.once('exit', resolve));
		signalGroup(child, 'SIGTERM');
		const force = setTimeout(() => signalGroup(child, 'SIGKILL'), graceMilliseconds);
		await gone;
		clearTimeout(force);
	}
	// The leader may be gone while a child of it is still there.
	signalGroup(child, 'SIGKILL');
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {boolean} whether the program has been started and has not ended yet
 */
export function isRunning(child) {
	return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

function signalGroup(child, signal) {
	if (child.pid === undefined) return;
	try {
		if (canUseGroups) process.kill(-child.pid, signal);
		else child.kill(signal);
	} catch (error) {
		if (error.code !== ignoredWhenGone) throw error;
	}
}

function endWithThisProcess() {
	if (isWatching) return;
	isWatching = true;
	process.on('exit', () => running.forEach((child) => signalGroup(child, 'SIGKILL')));
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
		process.on(signal, () => {
			// Without a listener the signal would end this process at once, and 'exit' would not be
			// heard. Where somebody else listens too, ending is their decision.
			if (process.listenerCount(signal) === 1) process.exit(128 + constants.signals[signal]);
		});
	}
}
