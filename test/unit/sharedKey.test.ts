import fc from 'fast-check';

import { RateWindow } from '../../nodes/Spoki/transport/RateWindow';
import { Share } from '../../nodes/Spoki/transport/Share';
import { simulateSharedKey } from '../support/sharedKey';

/** Several processes at 120 a minute for ten minutes, with answers that take between 0.1 and 0.5 seconds. */
function tenMinutes(processes: number, seed = 7, settings = {}) {
	let state = seed;
	const latency = () => {
		state = (state * 16_807) % 2_147_483_647;
		return 100 + (state % 400);
	};
	return simulateSharedKey({
		RateWindow,
		processes,
		limit: 120,
		latency,
		minutes: 10,
		...settings,
	});
}

describe('a key that several processes use', () => {
	test('one process alone is never refused', () => {
		expect(tenMinutes(1)).toMatchObject({ refused: 0, accepted: 1_200 });
	});

	test.each([2, 3, 4, 8])(
		'%i processes are rarely refused, and use the limit together',
		(count) => {
			fc.assert(
				fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
					const { accepted, refused, refusedByMinute, acceptedBy } = tenMinutes(count, seed);
					const shareless = jest.spyOn(Share.prototype, 'refused').mockReturnValue();
					const before = tenMinutes(count, seed);
					shareless.mockRestore();
					expect(refused).toBeLessThanOrEqual(0.5 * before.refused);
					// Once each has found its share: hardly more than once a minute and process.
					const later = refusedByMinute.slice(3).reduce((sum, one) => sum + one, 0);
					expect(later).toBeLessThanOrEqual(10 * count);
					expect(accepted).toBeGreaterThanOrEqual(0.93 * 1_200);
					// None takes all.
					expect(Math.min(...acceptedBy)).toBeGreaterThanOrEqual((0.5 * accepted) / count);
				}),
				{ numRuns: 4 },
			);
		},
	);

	test('who comes later gets a share too', () => {
		const begins = (process: number) => process * 150_000;
		const { acceptedBy } = tenMinutes(2, 7, { begins });
		// A fair half of what is left would be 450.
		expect(acceptedBy[1]).toBeGreaterThanOrEqual(225);
	});

	test('who is alone again takes everything again', () => {
		const ends = (process: number) => (process === 1 ? 180_000 : Number.POSITIVE_INFINITY);
		const { acceptedBy } = tenMinutes(2, 7, { ends, minutes: 20 });
		const [alone] = acceptedBy;
		// 17 minutes alone, of which up to eight go until it is known.
		expect(alone).toBeGreaterThanOrEqual(3 * 60 + 9 * 120 + 8 * 80);
	});
});

describe('what a refusal says about the share', () => {
	/** A window that has sent some requests, of which the last was refused. */
	function refusedAfter(accepted: number) {
		let now = 0;
		const window = new RateWindow(() => now);
		const send = () => {
			const ticket = window.join(120);
			window.start(ticket);
			now += 1;
			window.answered(ticket);
			return ticket;
		};
		for (let index = 0; index < accepted; index++) send();
		window.refused(send(), 1_000);
		return {
			/** How many may start in the window that begins then. */
			roomAfter: (milliseconds: number) => {
				now += milliseconds;
				const waits = Array.from({ length: 130 }, () => window.wait(window.join(120)));
				return waits.filter((wait) => wait === 0).length;
			},
		};
	}

	test('nothing where nothing was accepted yet: it may be this process before a restart', () => {
		expect(refusedAfter(0).roomAfter(59_000)).toBe(120);
	});

	test.each([
		[100, 87],
		[60, 60],
		[1, 60],
	])('after %i accepted ones it takes %i at once', (accepted, share) => {
		expect(refusedAfter(accepted).roomAfter(59_999)).toBe(share);
	});

	test('it comes back: soon to what it had, then in growing steps', () => {
		const shares = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((minutes) =>
			refusedAfter(100).roomAfter(minutes * 60_000 + 1_000),
		);
		expect(shares).toEqual([94, 97, 99, 100, 101, 103, 107, 115, 120, 120, 120]);
	});
});
