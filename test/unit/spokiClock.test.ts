import { SpokiClock } from '../../nodes/SpokiTrigger/SpokiClock';

const NOON = Date.parse('2026-11-22T12:00:00.400Z');
const header = (milliseconds: number) => new Date(NOON + milliseconds).toUTCString();

test.each([
	['agrees', 0, 0],
	['lags as headers do', -500, 0],
	['is an hour behind', -3_600_000, -3_600_500],
	['is an hour ahead', 3_600_000, 3_599_500],
])('a clock that %s', (_, error, ahead) => {
	const clock = new SpokiClock();
	clock.hear(header(error), NOON, NOON + 100);
	expect(clock.ahead).toBe(ahead);
});

test('an answer that took long may have been made at any time in between', () => {
	const clock = new SpokiClock();
	clock.hear(header(5_000), NOON, NOON + 20_000);
	expect(clock.ahead).toBe(0);
});

test('of several answers the earliest counts, in whatever order they come', () => {
	for (const errors of [
		[0, -60_000],
		[-60_000, 0],
	]) {
		const clock = new SpokiClock();
		for (const error of errors) clock.hear(header(error), NOON, NOON + 100);
		expect(clock.ahead).toBe(-60_500);
	}
});

test.each([undefined, null, '', 'now', 7, ['Sun, 22 Nov 2026 12:00:00 GMT']])(
	'%j tells nothing',
	(date) => {
		const clock = new SpokiClock();
		clock.hear(date, NOON, NOON + 100);
		expect(clock.ahead).toBeUndefined();
	},
);
