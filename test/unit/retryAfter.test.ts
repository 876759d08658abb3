import { waitAfterRefusal } from '../../nodes/Spoki/transport/retryAfter';

const inTenSeconds = (from: number) => new Date(from + 10_000).toUTCString();
const throttled = (seconds: string) => ({
	detail: `Request was throttled. Expected available in ${seconds}.`,
});

describe('the wait after a refusal', () => {
	test.each<[string, Record<string, unknown>, unknown, number]>([
		['seconds in the header', { 'retry-after': '7' }, '', 7_000],
		['a number in the header', { 'retry-after': 7 }, '', 7_000],
		['parts of a second', { 'retry-after': '1.5' }, '', 1_500],
		['spaces around it', { 'retry-after': ' 7 ' }, '', 7_000],
		['0 is still a moment', { 'retry-after': '0' }, '', 1_000],
		['the header before the body', { 'retry-after': '7' }, throttled('9 seconds'), 7_000],
		['seconds in the body', {}, throttled('9 seconds'), 9_000],
		['one second in the body', {}, throttled('1 second'), 1_000],
		['parts of a second in the body', {}, throttled('2.25 seconds'), 2_250],
		['a header that says nothing', { 'retry-after': 'soon' }, throttled('9 seconds'), 9_000],
		['A8: the first of several values', { 'retry-after': '7,8' }, '', 7_000],
		['A8: the first of several values with spaces', { 'retry-after': '7 , 8' }, '', 7_000],
		['A8: less than nothing', { 'retry-after': '-5' }, throttled('9 seconds'), 9_000],
		['A8: words around a number', { 'retry-after': 'in 7' }, throttled('9 seconds'), 9_000],
		['a number with something behind', { 'retry-after': '60;' }, '', 60_000],
		['a number as a year', { 'retry-after': '-60' }, '', 60_000],
		['a date that is none', { 'retry-after': 'Mon, 99 Nov 2026 99:99:99 GMT' }, '', 60_000],
		['a year', { 'retry-after': '31536000' }, '', 31_536_000_000],
		['nothing anywhere: one window', {}, 'Too many', 60_000],
		['nothing in a web page', {}, '<html></html>', 60_000],
	])('%s', (_, headers, body, milliseconds) => {
		expect(waitAfterRefusal(headers, body)).toBe(milliseconds);
	});

	test("a date is measured by Spoki's clock where it tells it", () => {
		const tenMinutesAhead = Date.now() + 600_000;
		const headers = {
			'retry-after': inTenSeconds(tenMinutesAhead),
			date: new Date(tenMinutesAhead).toUTCString(),
		};
		expect(waitAfterRefusal(headers, '')).toBe(10_000);
	});

	test('a date without a clock is measured by ours', () => {
		const now = Date.parse('2026-11-25T10:00:00Z');
		const clock = jest.spyOn(Date, 'now').mockReturnValue(now);
		const wait = waitAfterRefusal({ 'retry-after': inTenSeconds(now) }, '');
		clock.mockRestore();
		expect(wait).toBe(10_000);
	});

	test('a date in the past is a moment', () => {
		expect(waitAfterRefusal({ 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' }, '')).toBe(1_000);
	});
});
