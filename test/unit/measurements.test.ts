import { withResults } from '../host/benchmarks/document';
import { columns, isAllReached, rowsOf, verdictOf } from '../host/benchmarks/findings';
import { leastTime } from '../host/benchmarks/leastTime';
import { median, medianRatio } from '../host/benchmarks/statistics';
import { rowsIn, tableOf } from '../host/benchmarks/table';

type Finding = Parameters<typeof verdictOf>[0];
type Aim = NonNullable<Finding['aim']>;

describe('the least time', () => {
	const seconds = (load: Parameters<typeof leastTime>[0]) => leastTime(load) / 1_000;
	const upserts = { count: 240, perMinute: 120 };

	test.each([
		// Two bursts, a minute apart.
		[0, 60],
		// In each burst fifteen rounds of eight.
		[1, 75],
		[2, 90],
		[0.3, 64.5],
	])('of 240 requests, 120 a minute, eight at once, %d s each, is %d s', (latency, expected) => {
		const latencyMilliseconds = latency * 1_000;
		expect(seconds({ ...upserts, latencyMilliseconds, atOnce: 8 })).toBeCloseTo(expected, 6);
		expect(seconds({ ...upserts, latencyMilliseconds })).toBeCloseTo(60 + latency, 6);
	});

	test('of 180 requests, 60 a minute, eight at once, 1 s each, is 128 s', () => {
		const load = { count: 180, perMinute: 60, latencyMilliseconds: 1_000, atOnce: 8 };
		expect(seconds(load)).toBe(128);
	});

	test('is that of one after the other where the limit does not hold anybody up', () => {
		const load = { count: 240, perMinute: 120, latencyMilliseconds: 1_000, atOnce: 1 };
		expect(seconds(load)).toBe(240);
	});

	test('of as many as the limit allows is one answer, of none nothing', () => {
		expect(seconds({ count: 120, perMinute: 120, latencyMilliseconds: 500 })).toBe(0.5);
		expect(seconds({ count: 121, perMinute: 120, latencyMilliseconds: 500 })).toBe(60.5);
		expect(seconds({ count: 0, perMinute: 120, latencyMilliseconds: 500 })).toBe(0);
	});
});

describe('the verdict on a finding', () => {
	const beside = { name: 'something else', figure: 10 };
	const finding = (figure: number, aim?: Aim): Finding => ({ what: 'it', figure, beside, aim });

	test.each<[Aim['of'], Aim['is'], number, number, number]>([
		['ratio', 'at most', 1.05, 10.5, 10.51],
		['ratio', 'below', 1.05, 10.49, 10.5],
		['figure', 'at most', 5, 5, 5.01],
		['figure', 'below', 5, 4.99, 5],
		['figure', 'exactly', 5, 5, 4],
		['figure', 'exactly', 0, 0, 1],
	])('with the %s %s %d: %d reaches it, %d misses it', (of, is, value, good, bad) => {
		expect(verdictOf(finding(good, { of, is, value }))).toBe('reached');
		expect(verdictOf(finding(bad, { of, is, value }))).toBe('missed');
	});

	test('is missed where there is no number, or nothing to compare it with', () => {
		const ratio: Aim = { of: 'ratio', is: 'at most', value: 1 };
		expect(verdictOf(finding(NaN, ratio))).toBe('missed');
		expect(verdictOf({ what: 'it', figure: 1, aim: ratio })).toBe('missed');
	});

	test('goes by the ratio of several rounds where there is one', () => {
		const rounds = { ...finding(20, { of: 'ratio', is: 'at most', value: 1.05 }), ratio: 1.01 };
		expect(verdictOf(rounds)).toBe('reached');
		expect(verdictOf({ ...rounds, figure: 1, ratio: 1.06 })).toBe('missed');
		expect(rowsOf({ name: 'it', findings: [rounds] })[0][5]).toBe('1.010');
	});

	test('is none without an aim', () => {
		expect(verdictOf(finding(1))).toBe('no aim');
	});

	test('on all of them is good only where each was measured and none missed its aim', () => {
		const aim: Aim = { of: 'figure', is: 'at most', value: 5 };
		const good = { name: 'good', findings: [finding(5, aim), finding(99)] };
		const bad = { name: 'bad', findings: [finding(5, aim), finding(6, aim)] };
		expect(isAllReached([good, good])).toBe(true);
		expect(isAllReached([good, bad])).toBe(false);
		expect(isAllReached([good, { name: 'broken', error: new Error('No n8n') }])).toBe(false);
	});
});

describe('the row of a finding', () => {
	test('says everything in the order of the columns', () => {
		const [row] = rowsOf({
			name: 'upserts',
			findings: [
				{
					what: '240 upserts',
					figure: 75.26,
					unit: 's',
					beside: { name: 'the least time', figure: 75 },
					aim: { of: 'ratio', is: 'at most', value: 1.05 },
				},
			],
		});
		expect(Object.fromEntries(columns.map((column, index) => [column, row[index]]))).toEqual({
			Measure: 'upserts',
			What: '240 upserts',
			Figure: '75.3 s',
			'Compared with': 'the least time',
			'Its figure': '75 s',
			Ratio: '1.003',
			Aim: 'ratio at most 1.05',
			Verdict: 'reached',
		});
	});

	test('has numbers as a person writes them', () => {
		const aim: Aim = { of: 'figure', is: 'below', value: 250_000 };
		const figures = [181_402, 1_234.5, 99.96, 3.14159, 0];
		const rows = rowsOf({
			name: 'load',
			findings: figures.map((figure) => ({ what: 'it', figure, unit: 'B', aim })),
		});
		expect(rows.map((row) => row[2])).toEqual(['181,402 B', '1,235 B', '100.0 B', '3.14 B', '0 B']);
		expect(rows[0][6]).toBe('below 250,000 B');
	});

	test('tells why nothing was measured', () => {
		const [row] = rowsOf({ name: 'upserts', error: new Error('n8n ended') });
		expect(row).toEqual(['upserts', 'n8n ended', '', '', '', '', '', 'not measured']);
	});
});

describe('the document of the measurements', () => {
	const order = ['first', 'second'];
	const run = (moment: string) => ({
		moment,
		n8n: '2.40.5',
		node: '24',
		cpu: 'CPU',
		cores: '2',
		memory: '24 GB',
	});
	const result = (name: string, ...figures: number[]) => ({
		name,
		findings: figures.map((figure, index) => ({ what: `case ${index}`, figure })),
	});
	const resultsIn = (text: string) =>
		rowsIn(text, [...columns, 'Run']).map((row) => [row[0], row[2], row[8]]);
	const runsIn = (text: string) =>
		rowsIn(text, ['Run', 'n8n', 'Node', 'CPU', 'Cores', 'Memory']).map(([moment]) => moment);

	test('holds the rows of all measures in their order, and the machine', () => {
		const text = withResults('', [result('second', 3), result('first', 1, 2)], run('A'), order);
		expect(resultsIn(text)).toEqual([
			['first', '1', 'A'],
			['first', '2', 'A'],
			['second', '3', 'A'],
		]);
		expect(text).toMatch(/\| A +\| 2\.40\.5 \| 24 +\| CPU \| 2 +\| 24 GB +\|/);
	});

	test('keeps the rows of measures that were not taken again, with their run', () => {
		const before = withResults('', [result('first', 1, 2), result('second', 3)], run('A'), order);
		const after = withResults(before, [result('first', 4)], run('B'), order);
		expect(resultsIn(after)).toEqual([
			['first', '4', 'B'],
			['second', '3', 'A'],
		]);
		expect(runsIn(after)).toEqual(['A', 'B']);
	});

	test('forgets a run that no row comes from, and a measure that is no more', () => {
		const before = withResults('', [result('first', 1), result('second', 2)], run('A'), order);
		const after = withResults(before, [result('first', 3)], run('B'), ['first']);
		expect(resultsIn(after)).toEqual([['first', '3', 'B']]);
		expect(runsIn(after)).toEqual(['B']);
	});

	test('is the same when it is written once more', () => {
		const taken = [result('first', 1), { name: 'second', error: new Error('a | b\nc') }];
		const text = withResults('', taken, run('A'), order);
		expect(withResults(text, taken, run('A'), order)).toBe(text);
		expect(withResults(text, [result('first', 1)], run('A'), order)).toBe(text);
	});
});

test('a table is as wide in each column as its widest cell', () => {
	expect(tableOf(['A', 'Longer'], [['1', '2']])).toBe(
		['| A   | Longer |', '| --- | ------ |', '| 1   | 2      |'].join('\n'),
	);
});

test('the median is the value in the middle', () => {
	expect(median([9, 1, 5])).toBe(5);
	expect(median([9, 1, 5, 6])).toBe(5.5);
});

test('the ratio of two who took turns is the one of the middle round', () => {
	expect(medianRatio([1, 20, 3], [2, 20, 2])).toBe(1);
});
