import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/**
 * Runs commands that do not depend on each other, one on each processor, and shows what each has
 * printed when it is over. All are run to the end, so that everything that is wrong is told at once;
 * where something is, this process ends.
 *
 * @param {string[][]} steps each a program with its arguments, the longest first
 */
export async function runSteps(steps) {
	console.log(`\nSide by side:${steps.map((step) => `\n  ${step.join(' ')}`).join('')}`);
	const waiting = [...steps];
	const statuses = [];
	const work = async () => {
		for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
			const { status, printed } = await finished(step);
			console.log(`\n> ${step.join(' ')}\n${printed.trimEnd()}`);
			statuses.push(status);
		}
	};
	await Promise.all(Array.from({ length: availableParallelism() }, work));
	const failed = statuses.find((status) => status !== 0);
	if (failed !== undefined) process.exit(failed);
}

/**
 * Runs a command that uses all processors itself, and shows what it prints. Ends this process where it
 * fails.
 *
 * @param {string[]} step a program with its arguments
 */
export async function runAlone(step) {
	console.log(`\n> ${step.join(' ')}`);
	const { status } = await finished(step, 'inherit');
	if (status !== 0) process.exit(status);
}

/**
 * @param {string[]} step
 * @param {'inherit' | 'pipe'} [output]
 * @returns {Promise<{ status: number, printed: string }>}
 */
function finished([command, ...args], output = 'pipe') {
	return new Promise((resolve) => {
		let printed = '';
		const child = spawn(command, args, {
			stdio: ['inherit', output, output],
			shell: process.platform === 'win32',
		});
		const keep = (text) => (printed += text);
		child.stdout?.setEncoding('utf8').on('data', keep);
		child.stderr?.setEncoding('utf8').on('data', keep);
		child.once('error', ({ message }) => resolve({ status: 1, printed: `${printed}${message}\n` }));
		child.once('close', (status) => resolve({ status: status ?? 1, printed }));
	});
}
