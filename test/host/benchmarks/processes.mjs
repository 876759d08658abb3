import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
require('../../../scripts/typescript.js');
const { RateWindow } = require('../../../nodes/Spoki/transport/RateWindow.ts');
const { simulateSharedKey } = require('../../support/sharedKey.js');

const limit = 120;
const minutes = 10;

/**
 * What becomes of a limit that several processes share and know nothing of each other: on a clock that
 * takes no time, with the node's own pacing.
 */
export const processes = { name: 'processes', isAlone: true, measure };

async function measure() {
	return [1, 2, 4, 8].flatMap((count) => {
		const all = simulateSharedKey({
			RateWindow,
			processes: count,
			limit,
			latency: latencies(count),
			minutes,
		});
		const requests = limit * (minutes - 1);
		const { milliseconds } = simulateSharedKey({
			RateWindow,
			processes: count,
			limit,
			latency: latencies(count),
			minutes: 10 * minutes,
			requests,
		});
		const who = `${count} ${count === 1 ? 'process' : 'processes'} with one key`;
		return [
			{
				what: `${who}, ten minutes: refused`,
				figure: all.refused,
				beside: { name: 'accepted', figure: all.accepted },
			},
			{
				what: `${who}: ${requests} requests`,
				figure: milliseconds / 1_000,
				unit: 's',
				// All but the first and the last window's worth has to wait for a whole minute.
				beside: { name: 'the least that the limit allows', figure: (minutes - 2) * 60 },
			},
		];
	});
}

/** Answers take between 0.1 and 0.5 seconds. */
function latencies(seed) {
	let state = seed;
	return () => {
		state = (state * 16_807) % 2_147_483_647;
		return 100 + (state % 400);
	};
}
