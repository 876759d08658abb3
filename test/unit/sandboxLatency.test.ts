import { startSandbox } from '../sandbox';
import { get } from '../support/work';

const second = 1_000;

/** Asks so often at once, and tells how long each answer took. */
async function timesOf(url: string, count: number): Promise<number[]> {
	const begin = performance.now();
	const ask = async () => {
		await get(url);
		return performance.now() - begin;
	};
	return await Promise.all(Array.from({ length: count }, ask));
}

describe('the latency of the sandbox', () => {
	test('holds every answer back, each as long as the others', async () => {
		const sandbox = await startSandbox({ latencyMilliseconds: second });
		expect(await timesOf(sandbox.url, 3)).toEqual([second, second, second]);
		await sandbox.close();
	});

	test('comes on top of what was ordered', async () => {
		const sandbox = await startSandbox({ latencyMilliseconds: second });
		sandbox.failNext({ status: 503, delayMilliseconds: 5 * second });
		expect(await timesOf(sandbox.url, 1)).toEqual([6 * second]);
		await sandbox.close();
	});

	test('is none where nobody asks for one', async () => {
		const sandbox = await startSandbox();
		expect(await timesOf(sandbox.url, 1)).toEqual([0]);
		await sandbox.close();
	});
});
