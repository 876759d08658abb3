import { spawnSync } from 'node:child_process';

/**
 * Runs commands one after the other and ends this process at the first that fails.
 *
 * @param {string[][]} steps each a program with its arguments
 */
export function runSteps(steps) {
	for (const [command, ...args] of steps) {
		console.log(`\n> ${command} ${args.join(' ')}`);
		const { status, error } = spawnSync(command, args, {
			stdio: 'inherit',
			shell: process.platform === 'win32',
		});
		if (error) console.error(error.message);
		if (status !== 0) process.exit(status ?? 1);
	}
}
