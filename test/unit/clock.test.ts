import { readdirSync, readFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { sleep } from 'n8n-workflow';

import { startSandbox } from '../sandbox';

/** Work that really takes its time, as on a busy machine. */
function work(milliseconds: number): void {
	const end = Date.now() + milliseconds;
	while (Date.now() < end);
}

const get = (url: string, signal?: AbortSignal) =>
	new Promise<number | undefined>((resolve, reject) => {
		http
			.get(url, { signal }, (response) => {
				response.resume().once('end', () => resolve(response.statusCode));
			})
			.once('error', reject);
	});

describe('the clock of the tests', () => {
	test('stands still while something is being done', async () => {
		const begin = performance.now();
		work(50);
		await new Promise((resolve) => setImmediate(resolve));
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
		await expect(get(sandbox.url, AbortSignal.timeout(5_000))).rejects.toThrow();
		expect(performance.now() - begin).toBe(5_000);
		await new Promise<void>((resolve) => {
			const request = http.get(sandbox.url).once('error', () => resolve());
			request.setTimeout(7_000, () => request.destroy());
		});
		expect(performance.now() - begin).toBe(12_000);
		await sandbox.close();
	});

	test('is the only one that tests go by', () => {
		const root = path.join(__dirname, '..');
		const files = ['contract', 'sandbox', 'support', 'unit'].flatMap((folder) =>
			readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
				.filter((file) => /\.[jt]s$/.test(file))
				.map((file) => path.join(root, folder, file)),
		);
		const others = /['"](node:)?(timers|timers\/promises|perf_hooks)['"]|hrtime\(|useRealTimers/;
		const own = [__filename, path.join(root, 'support', 'clock.ts')];
		expect(
			files.filter((file) => !own.includes(file) && others.test(readFileSync(file, 'utf8'))),
		).toEqual([]);
	});
});
