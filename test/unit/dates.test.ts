import fc from 'fast-check';
import { DateTime, IANAZone } from 'luxon';

import { asDateTime, asDay, dayOfMoment } from '../../nodes/Spoki/fields/dates';

const ZONES = Intl.supportedValuesOf('timeZone').filter((zone) => IANAZone.isValidZone(zone));
const zones = fc.constantFrom(...ZONES, 'UTC');
/** Before 1980 the clocks of luxon and ours go by the same data, but their offsets may hold seconds. */
const moments = fc.date({
	min: new Date('1980-01-01T00:00:00Z'),
	max: new Date('2099-12-31T00:00:00Z'),
	noInvalidDate: true,
});
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const times = fc.record({
	hour: fc.integer({ min: 0, max: 23 }),
	minute: fc.integer({ min: 0, max: 59 }),
});
const twoDigits = (number: number) => String(number).padStart(2, '0');

describe('D1: a day', () => {
	const parts = fc.record({
		year: fc.integer({ min: 0, max: 9_999 }),
		month: fc.integer({ min: 0, max: 14 }),
		day: fc.integer({ min: 0, max: 33 }),
	});
	const written = ({ year, month, day }: { year: number; month: number; day: number }) =>
		`${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;

	test('that exists stays as it is, and any other is none', () => {
		fc.assert(
			fc.property(parts, zones, (given, zone) => {
				const isValid = given.year > 0 && DateTime.fromObject(given).isValid;
				expect(asDay(written(given), zone)).toBe(isValid ? written(given) : undefined);
				// A time in the first days of the calendar is none in every time zone.
				if (given.year === 1) return;
				expect(asDay(`${written(given)}T09:30`, zone)).toBe(isValid ? written(given) : undefined);
			}),
			{ numRuns: 500 },
		);
	});

	test('with a time is the moment at which clocks in the time zone show it', () => {
		const inYears = fc.record({
			year: fc.integer({ min: 1980, max: 2099 }),
			month: fc.integer({ min: 1, max: 12 }),
			day: fc.integer({ min: 1, max: 31 }),
		});
		fc.assert(
			fc.property(inYears, times, zones, (day, { hour, minute }, zone) => {
				const sent = asDateTime(`${written(day)}T${twoDigits(hour)}:${twoDigits(minute)}`, zone);
				if (!DateTime.fromObject(day).isValid) return expect(sent).toBeUndefined();
				const wanted = DateTime.fromObject({ ...day, hour, minute }, { zone });
				// A time that comes twice is the first one; luxon takes either.
				const [first] = wanted
					.getPossibleOffsets()
					.map((one) => one.toMillis())
					.sort((a, b) => a - b);
				expect(Date.parse(String(sent))).toBe(first);
				expect(DateTime.fromISO(String(sent), { setZone: true }).offset).toBe(
					DateTime.fromMillis(first, { zone }).offset,
				);
			}),
			{ numRuns: 500 },
		);
	});

	test.each([
		['2026-02-31'],
		['2026-04-31T09:00'],
		['2025-02-29'],
		['2026-13-45T99:00:00Z'],
		['0000-01-01'],
		['2026-01-01T24:00'],
		['2026-01-01T25:00:00'],
		['2026-01-01T10:60'],
		['2026-01-01T10:00:60Z'],
		['2026-02-31T10:00:00Z'],
		['2026-01-01T10:00:00+99:00'],
		['2026-1-1'],
		['01/02/2026'],
		['Invalid DateTime'],
		['+012026-01-01'],
		[new Date(Number.NaN)],
		[new Date('+012026-01-01T00:00:00Z')],
		[DateTime.invalid('no')],
		[46387],
		[1798675200000],
		['46387'],
		['1798675200000'],
		['46387.5'],
		[10n],
		[true],
		[['2026-01-01']],
		[{ date: '2026-01-01' }],
		[{ toMillis: (): string => '2026' }],
		[null],
		[undefined],
	])('%p is none, neither alone nor with a time', (given) => {
		expect(asDay(given, 'Europe/Rome')).toBeUndefined();
		expect(asDateTime(given, 'Europe/Rome')).toBeUndefined();
	});

	test('a time that clocks leave out is as much later as they go forward', () => {
		expect(asDateTime('2026-03-29T02:30', 'Europe/Rome')).toBe('2026-03-29T03:30:00+02:00');
		expect(asDateTime('2026-03-08T02:30', 'America/New_York')).toBe('2026-03-08T03:30:00-04:00');
	});

	test('a time that comes twice is the first one', () => {
		expect(asDateTime('2026-10-25T02:30', 'Europe/Rome')).toBe('2026-10-25T02:30:00+02:00');
		expect(asDateTime('2026-11-01T01:30', 'America/New_York')).toBe('2026-11-01T01:30:00-04:00');
	});
});

describe('D4: of a moment', () => {
	test('the day is the one that luxon says, in every time zone, as Date, DateTime and text', () => {
		fc.assert(
			fc.property(moments, zones, (date, zone) => {
				fc.pre(date.getTime() % DAY !== 0);
				const dateTime = DateTime.fromJSDate(date, { zone });
				const wanted = dateTime.toISODate();
				for (const given of [date, dateTime, date.toISOString(), dateTime.toISO()])
					expect(asDay(given, zone)).toBe(wanted);
			}),
			{ numRuns: 500 },
		);
	});

	test('exactly midnight in UTC is that day in every time zone', () => {
		fc.assert(
			fc.property(moments, zones, (date, zone) => {
				const midnight = new Date(Math.floor(date.getTime() / DAY) * DAY);
				const dateTime = DateTime.fromJSDate(midnight, { zone });
				for (const given of [midnight, dateTime, midnight.toISOString(), dateTime.toISO()])
					expect(asDay(given, zone)).toBe(midnight.toISOString().slice(0, 10));
				// Spoki does not write days that way.
				expect(dayOfMoment(midnight.toISOString(), zone)).toBe(dateTime.toISODate());
			}),
		);
	});

	test('nothing but the form changes with its date and time', () => {
		fc.assert(
			fc.property(moments, zones, (date, zone) => {
				const seconds = Math.floor(date.getTime() / 1_000) * 1_000;
				expect(Date.parse(String(asDateTime(date, zone)))).toBe(seconds);
				expect(asDateTime(date.toISOString(), zone)).toBe(date.toISOString());
			}),
		);
	});
});
