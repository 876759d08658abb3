import { sleep } from 'n8n-workflow';

import { startSandbox } from '../sandbox';
import { filesWith, get, turn, work } from '../support/work';

describe('the clock of the tests', () => {
	test('stands still while something is being done', async () => {
		const begin = performance.now();
		work(50);
		await turn();
		work(50);
		expect(performance.now()).toBe(begin);
	});

	test('goes from one moment that is waited for to the next, in their order', async () => {
		const begin = performance.now();
		const moments: number[] = [];
		const wait = async (milliseconds: number) => {
			await sleep(milliseconds);
			work(20);
			moments.push(performance.now() - begin);
		};
		await Promise.all([wait(3_600_000), wait(10), wait(0.5)]);
		expect(moments).toEqual([1, 10, 3_600_000]);
	});

	test('does not go on while a request is on its way', async () => {
		const sandbox = await startSandbox();
		const ends: string[] = [];
		await Promise.all([
			get(sandbox.url).then(() => ends.push('request')),
			sleep(1).then(() => ends.push('wait')),
		]);
		expect(ends).toEqual(['request', 'wait']);
		await sandbox.close();
	});

	test('goes on while the sandbox holds an answer back, and not a moment more', async () => {
		const sandbox = await startSandbox();
		sandbox.failNext({ status: 200, delayMilliseconds: 60_000 });
		const begin = performance.now();
		expect(await get(sandbox.url)).toBe(200);
		expect(performance.now() - begin).toBe(60_000);
		await sandbox.close();
	});

	test('is the one by which requests time out', async () => {
		const sandbox = await startSandbox();
		sandbox.failNext({ delayMilliseconds: 60_000, times: 2 });
		const begin = performance.now();
		await expect(get(sandbox.url, { signal: AbortSignal.timeout(5_000) })).rejects.toThrow();
		expect(performance.now() - begin).toBe(5_000);
		await expect(get(sandbox.url, { timeout: 7_000 })).rejects.toThrow();
		expect(performance.now() - begin).toBe(12_000);
		await sandbox.close();
	});

	test('is the only one that tests go by', () => {
		const others = /['"](node:)?(timers|timers\/promises|perf_hooks)['"]|hrtime\(|useRealTimers\(/;
		expect(filesWith(others)).toEqual(['support/clock.js']);
	});
});
