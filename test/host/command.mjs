import { secondsSince } from './report.mjs';
import { isRunning, spawnGroup, stopGroup } from './processes.mjs';

const heartbeatMilliseconds = 10_000;
const graceMilliseconds = 2_000;
const lastOutputMilliseconds = 1_000;
const linesShownOnFailure = 30;

/**
 * Runs a program to its end, and lets a person see that it lives.
 *
 * @param {object} step
 * @param {string} step.label what it does, as a person would say it
 * @param {string} step.command
 * @param {string[]} step.args
 * @param {string} step.cwd
 * @param {NodeJS.ProcessEnv} [step.environment] the program's whole environment
 * @param {{ uid: number, gid: number }} [step.user] who runs it, where that is not who runs this
 * @param {number} step.timeLimitSeconds
 * @param {() => boolean} [step.isDone] looks whether the work is done although the program has not
 *   returned. Asked at each heartbeat; two times yes in a row, or once at the time limit, ends the
 *   program as a success.
 * @param {(text: string) => void} step.report
 * @returns {Promise<string>} what the program wrote to its standard output
 */
export async function runCommand({
	label,
	command,
	args,
	cwd,
	environment = process.env,
	user = {},
	timeLimitSeconds,
	isDone = () => false,
	report,
}) {
	const start = Date.now();
	report(`${label} …`);

	const child = spawnGroup(command, args, {
		cwd,
		env: environment,
		...user,
		stdio: ['ignore', 'pipe', 'pipe'],
		// npm is a .cmd file on Windows, and those need a shell.
		shell: process.platform === 'win32' && command === 'npm',
	});
	let standardOutput = '';
	let everything = '';
	child.stdout.on('data', (chunk) => {
		standardOutput += chunk;
		everything += chunk;
	});
	child.stderr.on('data', (chunk) => (everything += chunk));

	const ended = new Promise((resolve, reject) => {
		child.once('error', (error) => reject(new Error(`${label}: ${error.message}`)));
		child.once('exit', (exitCode) => {
			// The last output may still be on its way. A grandchild may keep the pipes open for good.
			const lastOutput = setTimeout(resolve, lastOutputMilliseconds, exitCode);
			child.once('close', () => {
				clearTimeout(lastOutput);
				resolve(exitCode);
			});
		});
	});

	let wasDone = false;
	let endedEarly;
	const endEarly = (reason) => {
		endedEarly ??= reason;
		if (isRunning(child)) void stopGroup(child, graceMilliseconds);
	};
	const heartbeat = setInterval(() => {
		report(`${label}: still at it after ${secondsSince(start)} s`);
		const done = isDone();
		if (done && wasDone) endEarly('done');
		wasDone = done;
	}, heartbeatMilliseconds);
	const timeLimit = setTimeout(
		() => endEarly(isDone() ? 'done' : 'time limit'),
		timeLimitSeconds * 1000,
	);

	try {
		const exitCode = await ended;
		if (endedEarly === 'time limit') {
			throw new Error(`${label}: not finished after ${timeLimitSeconds} s.\n${tail(everything)}`);
		}
		if (endedEarly === undefined && exitCode !== 0) {
			throw new Error(`${label}: failed (${command}, exit code ${exitCode}).\n${tail(everything)}`);
		}
	} finally {
		clearInterval(heartbeat);
		clearTimeout(timeLimit);
	}
	report(`${label}: done in ${secondsSince(start)} s`);
	return standardOutput;
}

/**
 * @param {string} output
 * @returns {string} its last lines, enough to see what went wrong
 */
export function tail(output) {
	return output.trimEnd().split('\n').slice(-linesShownOnFailure).join('\n');
}
