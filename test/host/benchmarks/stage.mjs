import { setTimeout as sleep } from 'node:timers/promises';
import { startN8n } from '../n8n.mjs';
import { obtainN8n } from '../obtain.mjs';
import { packPackage } from '../pack.mjs';
import { warmUp } from './warmUp.mjs';

// So the first bursts of a dozen runs are spread over a minute, and the second ones too.
const turnMilliseconds = 5_000;

/**
 * What all measures share. Each part is made when it is asked for the first time.
 *
 * @param {object} options
 * @param {string} options.version of n8n
 * @param {(text: string) => void} options.report
 */
export function createStage({ version, report }) {
	let started;
	let turns = Promise.resolve();
	const pack = once(() => packPackage({ report }));
	const obtain = once(() => obtainN8n({ version, report }));
	const host = once(async () => {
		await obtain();
		const { tarball } = await pack();
		started = await startN8n({ version, tarball, report });
		await warmUp(started);
		return started;
	});
	const turn = () => (turns = turns.then(() => sleep(turnMilliseconds)));
	return { report, pack, obtain, host, turn, close: async () => await started?.stop() };
}

function once(make) {
	let made;
	return () => (made ??= make());
}
