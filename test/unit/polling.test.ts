import type { INodeType, IPollFunctions } from 'n8n-workflow';
import { SpokiApi } from '../../credentials/SpokiApi.credentials';
import { pollSpokiTrigger } from '../support/polling';

/** What a trigger can do in a poll. It counts its polls, and tells why it was asked. */
type Doing = 'nothing' | 'put out' | 'throw';

function countingTrigger(engine: 'legacy' | 'durable') {
	let doing: Doing = 'nothing';
	const node = {
		description: { properties: [], inputs: [], outputs: ['main'] },
		async poll(this: IPollFunctions) {
			const data = this.getWorkflowStaticData('node');
			data.polls = ((data.polls as number | undefined) ?? 0) + 1;
			this.logger.info('Polled', { activation: this.getActivationMode() });
			if (doing === 'throw') throw new Error('Thrown');
			return doing === 'put out' ? [[{ json: { polls: data.polls } }]] : null;
		},
	} as unknown as INodeType;
	const trigger = pollSpokiTrigger(node, new SpokiApi(), {
		parameters: {},
		credential: { apiKey: 'unused', baseUrl: 'http://localhost' },
		engine,
	});
	const poll = async (what: Doing) => {
		doing = what;
		return await trigger.poll();
	};
	return { trigger, poll };
}

describe("what n8n's usual engine remembers", () => {
	test('is stored at the activation, and when something is put out', async () => {
		const { trigger, poll } = countingTrigger('legacy');
		await poll('nothing');
		await poll('nothing');
		trigger.restart();
		expect(trigger.staticData()).toEqual({ polls: 1 });
		await poll('nothing');
		expect(await poll('put out')).toEqual([{ json: { polls: 3 } }]);
		await poll('nothing');
		trigger.restart();
		expect(trigger.staticData()).toEqual({ polls: 3 });
	});

	test('keeps what a failed poll has changed, but not at the activation', async () => {
		const { trigger, poll } = countingTrigger('legacy');
		await expect(poll('throw')).rejects.toThrow('Thrown');
		expect(trigger.staticData()).toEqual({});
		await poll('nothing');
		await expect(poll('throw')).rejects.toThrow('Thrown');
		expect(trigger.staticData()).toEqual({ polls: 2 });
	});

	test('stays as it is when a test event is fetched', async () => {
		const { trigger, poll } = countingTrigger('legacy');
		await poll('put out');
		expect(await trigger.fetchTestEvent()).toEqual([{ json: { polls: 2 } }]);
		expect(trigger.staticData()).toEqual({ polls: 1 });
	});
});

describe("what n8n's scheduler remembers", () => {
	test('is stored after each poll, except for a silent one at the activation', async () => {
		const { trigger, poll } = countingTrigger('durable');
		await poll('nothing');
		expect(trigger.staticData()).toEqual({});
		await poll('nothing');
		await poll('put out');
		trigger.restart();
		expect(trigger.staticData()).toEqual({ polls: 2 });
	});

	test('drops what a failed poll has changed', async () => {
		const { trigger, poll } = countingTrigger('durable');
		await poll('put out');
		await expect(poll('throw')).rejects.toThrow('Thrown');
		expect(trigger.staticData()).toEqual({ polls: 1 });
	});
});

test.each([
	['legacy', ['activate', 'activate', 'init']],
	['durable', ['activate', 'update', 'update']],
] as const)('%s polls name the activation as n8n does', async (engine, activations) => {
	const { trigger, poll } = countingTrigger(engine);
	await poll('nothing');
	await poll('nothing');
	trigger.restart();
	await poll('nothing');
	expect(trigger.logs).toEqual(
		activations.map((activation) => `info: Polled {"activation":"${activation}"}`),
	);
});
