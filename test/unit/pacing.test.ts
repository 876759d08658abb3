import { RateWindow } from '../../nodes/Spoki/transport/RateWindow';
import { WINDOW_MILLISECONDS } from '../../nodes/Spoki/transport/window';
import { hashKey, windowFor } from '../../nodes/Spoki/transport/windows';

/** Starts a request and has it answered at once. */
function send(window: RateWindow, limit: number | null) {
	const ticket = window.join(limit);
	window.start(ticket);
	window.answered(ticket);
	return ticket;
}

/** Sends `count` requests one after the other on a simulated clock and gives their starts and answers. */
function simulate(limit: number, count: number, latency: () => number) {
	let clock = 0;
	const window = new RateWindow(() => clock);
	const requests: { start: number; answer: number }[] = [];
	for (let index = 0; index < count; index++) {
		const ticket = window.join(limit);
		for (let wait = window.wait(ticket); wait > 0; wait = window.wait(ticket)) {
			clock += wait;
		}
		window.start(ticket);
		const start = clock;
		clock += latency();
		window.answered(ticket);
		requests.push({ start, answer: clock });
	}
	return requests;
}

/** The most requests that any window of Spoki's clock could hold, whenever it counted each of them. */
function mostInOneWindow(requests: { start: number; answer: number }[]): number {
	return Math.max(
		...requests.map(
			({ answer }) =>
				requests.filter(
					(other) => other.start >= answer && other.start < answer + WINDOW_MILLISECONDS,
				).length + 1,
		),
	);
}

describe('the window of a limit', () => {
	test('300 requests at 120 a minute take 120 seconds, not 150', () => {
		const requests = simulate(120, 300, () => 0);
		expect(requests[299].start).toBe(120_000);
	});

	test.each([1, 5, 10, 60, 120])(
		'no minute of Spoki sees more than %i requests, however long answers take',
		(limit) => {
			let seed = 7;
			const latency = () => {
				seed = (seed * 16_807) % 2_147_483_647;
				return seed % 900;
			};
			expect(mostInOneWindow(simulate(limit, limit * 4 + 3, latency))).toBeLessThanOrEqual(limit);
		},
	);

	test('a place counts from the answer, because Spoki counted the request somewhere in between', () => {
		const [first, second] = simulate(1, 2, () => 2_000);
		expect(second.start - first.start).toBe(62_000);
	});

	test('requests start in the order in which they joined', () => {
		const window = new RateWindow(() => 0);
		const [first, second, third] = [window.join(2), window.join(2), window.join(2)];
		expect([first, second, third].map((ticket) => window.wait(ticket))).toEqual([0, 0, 60_000]);
		window.start(first);
		expect(window.wait(second)).toBe(0);
		window.leave(second);
		expect(window.wait(third)).toBe(0);
	});

	test('requests under way take places too', () => {
		const window = new RateWindow(() => 0);
		window.start(window.join(1));
		expect(window.wait(window.join(1))).toBe(60_000);
	});

	test('a refused request takes no place, and nothing starts before the wait is over', () => {
		let clock = 0;
		const window = new RateWindow(() => clock);
		window.refused(send(window, 1), 5_000);
		const ticket = window.join(1);
		expect(window.wait(ticket)).toBe(5_000);
		expect(window.wait(window.join(null))).toBe(5_000);
		clock = 5_000;
		expect(window.wait(ticket)).toBe(0);
	});

	test('without a limit only refusals are waited for', () => {
		const window = new RateWindow(() => 0);
		for (let index = 0; index < 1_000; index++) {
			expect(window.wait(window.join(null))).toBe(0);
			send(window, null);
		}
	});

	test('keeps nothing of what is more than a window ago, with or without a limit', () => {
		let clock = 0;
		const window = new RateWindow(() => clock);
		for (let index = 0; index < 10_000; index++) {
			send(window, null);
			clock += 1_000;
		}
		const kept = (window as unknown as { occupying: unknown[] }).occupying;
		expect(kept.length).toBeLessThanOrEqual(60);
	});

	test.each([
		[120, 300, 120_000],
		[120, 120, 0],
		[120, 121, 60_000],
		[5, 12, 120_000],
		[1, 3, 120_000],
		[null, 5_000, 0],
	])('at %p a minute, %i requests are announced to wait %i ms', (limit, count, wait) => {
		expect(new RateWindow(() => 0).waitForAll(limit, count)).toBe(wait);
	});

	test('what was sent before is part of the announcement', () => {
		const window = new RateWindow(() => 0);
		send(window, 1);
		expect(window.waitForAll(1, 2)).toBe(120_000);
	});
});

describe('who shares a window', () => {
	test('everything with the same key, address and limit group', () => {
		const key = hashKey('https://api.spoki.com', 'key');
		expect(windowFor(key, 'GET /lists/')).toBe(windowFor(key, 'GET /lists/'));
		expect(windowFor(key, 'GET /lists/')).not.toBe(windowFor(key, 'POST /lists/'));
		expect(windowFor(hashKey('https://api.spoki.com', 'other'), 'GET /lists/')).not.toBe(
			windowFor(key, 'GET /lists/'),
		);
	});

	test('the key itself is not kept', () => {
		expect(hashKey('https://api.spoki.com', 'sentinel-key')).toMatch(/^[0-9a-f]{64}$/);
	});
});
