import { runCommand } from '../command.mjs';

const timeLimitSeconds = 900;

/**
 * Runs a script in a fresh process of this Node.
 *
 * @param {string} script beside the measures, in `process/`
 * @param {object} [options]
 * @param {object} [options.task] what it is told
 * @param {string[]} [options.nodeOptions]
 * @returns {Promise<any>} what it printed, as JSON
 */
export async function inFreshProcess(script, { task = {}, nodeOptions = [] } = {}) {
	const printed = await runCommand({
		label: script,
		command: process.execPath,
		args: [
			...nodeOptions,
			new URL(`process/${script}`, import.meta.url).pathname,
			JSON.stringify(task),
		],
		cwd: process.cwd(),
		timeLimitSeconds,
		report: () => {},
	});
	return JSON.parse(printed);
}
