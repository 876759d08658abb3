import { sleep, type IRun, type WorkflowExecuteMode } from 'n8n-workflow';

import { mustNotRepeat } from '../../nodes/Spoki/description/repetition';
import { resources } from '../../nodes/Spoki/resources';
import { cases } from '../cases';
import { byId, startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const people = ['+390000000001', '+390000000002', '+390000000003', '+390000000004'];
const items = people.map((phone) => ({ phone }));
const parameters = {
	resource: 'message',
	operation: 'sendText',
	phone: '={{ $json.phone }}',
	text: 'The kiln is open',
};
type Settings = Partial<Parameters<Harness['run']>[0]>;
const run = (settings: Settings = {}) => harness.run({ parameters, items, ...settings });

/** Whom Spoki let through, in order. */
const reached = () =>
	harness.sandbox.requests
		.filter(({ status }) => status !== undefined && status < 300)
		.map(({ body }) => (body as { phone: string }).phone);

/** The answer to the request after `through` others. */
function failAfter(through: number, failure: object, operation = 'message.send') {
	for (let place = 0; place < through; place++)
		harness.sandbox.failNext({ operation, delayMilliseconds: 0 });
	harness.sandbox.failNext({ operation, ...failure });
}
const refusal = { status: 400, body: { phone: ['Too odd.'] } };
const lost = { dropConnection: true, afterHandling: true };

describe('what is wrong with an item is found before the first message', () => {
	test.each([
		['a bad phone', { phone: 'call me' }],
		['a missing phone', {}],
	])('Stop: %s in the last item', async (_, bad) => {
		const { error } = await run({ items: [...items, bad] });
		expect(error.context.itemIndex).toBe(4);
		expect(error.description).toContain('None of the 5 items was carried out.');
		expect(harness.sandbox.requests).toEqual([]);
	});

	test('Continue: the others are sent', async () => {
		const bad = [items[0], { phone: 'call me' }, items[1]];
		const { items: output } = await run({ items: bad, onError: 'continueRegularOutput' });
		expect(output.map(({ json }) => 'error' in json)).toEqual([false, true, false]);
		expect(reached()).toEqual([people[0], people[1]]);
	});

	test('also what only Spoki knows: a template that is not there', async () => {
		const [{ id }] = Array.from(harness.sandbox.data.template.values());
		const { error } = await harness.run({
			parameters: {
				resource: 'message',
				operation: 'sendTemplate',
				phone: '={{ $json.phone }}',
				templateId: { __rl: true, mode: 'id', value: '={{ $json.template }}' },
			},
			items: [
				{ phone: people[0], template: id },
				{ phone: people[1], template: 999_999 },
			],
		});
		expect(error.context.itemIndex).toBe(1);
		expect(harness.sandbox.requests.filter(({ method }) => method === 'POST')).toEqual([]);
	});
});

describe('after a failure in the middle', () => {
	test('the error says who was reached and who is left', async () => {
		failAfter(2, refusal);
		const { error } = await run();
		expect(error.message).toContain('Too odd.');
		expect(error.context.itemIndex).toBe(2);
		expect(error.description).toContain('2 of 4 items went through, not carried out: item 3.');
		expect(error.description).toContain('what went through is not sent again');
	});

	test('running it again writes to nobody twice, and says so', async () => {
		failAfter(2, refusal);
		await run();
		const { items: output, hints, error } = await run();
		expect(error).toBeUndefined();
		expect(reached()).toEqual(people);
		expect(output.map(({ json }) => json.phone)).toEqual(people);
		expect(output.map(({ json }) => json.sentBefore)).toEqual([true, true, undefined, undefined]);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual(items.map((_, item) => ({ item })));
		expect(hints.join()).toContain('had sent items 0, 1 already');
	});

	test('what comes out for those who have it is what came out for them then', async () => {
		const { items: plain } = await run({ items: [items[0]] });
		failAfter(1, refusal);
		await run();
		const { items: output } = await run();
		expect(Object.keys(output[0].json)).toEqual([...Object.keys(plain[0].json), 'sentBefore']);
	});

	test('it may fail again, as often as it likes', async () => {
		for (const through of [1, 1, 1]) {
			failAfter(through, refusal);
			await run();
		}
		await run();
		expect(reached()).toEqual(people);
	});

	test('a corrected item, a missing one and another order do not matter', async () => {
		failAfter(2, refusal);
		await run();
		await run({ items: [{ phone: '+390000000009' }, items[1], items[3]] });
		expect(reached()).toEqual([people[0], people[1], '+390000000009', people[3]]);
	});

	test('another text is another message', async () => {
		failAfter(2, refusal);
		await run();
		await run({ parameters: { ...parameters, text: 'The kiln is closed' } });
		expect(reached()).toEqual([people[0], people[1], ...people]);
	});

	test('metadata, which the person does not see, make no other message', async () => {
		const withMetadata = (execution: number) => ({
			parameters: { ...parameters, additionalFields: { metadata: { execution } } },
		});
		failAfter(2, refusal);
		await run(withMetadata(1));
		await run(withMetadata(2));
		expect(reached()).toEqual(people);
	});

	test('once it came through, the next run sends everything', async () => {
		failAfter(2, refusal);
		await run();
		await run();
		await run();
		expect(reached()).toEqual([...people, ...people]);
	});

	test('the same message twice for one person counts twice', async () => {
		const twice = [items[0], items[0], items[0]];
		failAfter(1, refusal);
		await run({ items: twice });
		await run({ items: twice });
		expect(reached()).toEqual([people[0], people[0], people[0]]);
	});

	test('after a day it is forgotten', async () => {
		const now = Date.now();
		failAfter(2, refusal);
		await run();
		const clock = jest.spyOn(Date, 'now').mockReturnValue(now + 25 * 3_600_000);
		await run();
		clock.mockRestore();
		expect(reached()).toEqual([people[0], people[1], ...people]);
	});

	test('a run that a person stopped counts as one that failed', async () => {
		let stop = () => {};
		failAfter(2, {
			until: sleep(5).then(() => stop()),
		});
		const { status } = await run({ started: (cancel) => (stop = cancel) });
		expect(status).toBe('canceled');
		const { error } = await run();
		// Spoki was at work on it when the person stopped.
		expect(error.message).toMatch(/may have sent item 2 already/);
		expect(harness.sandbox.requests).toHaveLength(3);
	});
});

describe('what nobody knows', () => {
	test('is refused once, so that a person can look, and sent by the run after', async () => {
		failAfter(2, lost);
		const first = await run();
		expect(first.error.context.itemIndex).toBe(2);
		const second = await run();
		expect(second.error.message).toMatch(/^A run that failed .* ago may have sent item 2 already$/);
		expect(second.error.description).toContain('Look into');
		expect(harness.sandbox.requests).toHaveLength(3);
		const third = await run();
		expect(third.error).toBeUndefined();
		expect(harness.sandbox.requests.slice(3).map(({ body }) => body)).toMatchObject([
			{ phone: people[2] },
			{ phone: people[3] },
		]);
	});

	test('is also what Spoki took without a word of it', async () => {
		failAfter(2, { status: 200, body: {} });
		await run();
		const { error } = await run();
		expect(error.message).toContain('may have sent item 2 already');
	});

	test('is everyone of a request for many, and refused in one go', async () => {
		const many = {
			parameters: {
				...{ resource: 'automation', operation: 'startMany' },
				automationId: byId(901),
				phone: '={{ $json.phone }}',
			},
			items,
		};
		harness.sandbox.failNext({ operation: 'automation.startMany', ...lost });
		await harness.run(many);
		const { error } = await harness.run(many);
		expect(error.message).toContain('may have sent items 0 to 3 already');
		const { items: output } = await harness.run(many);
		expect(output).toHaveLength(4);
	});

	test('costs the others nothing under Continue', async () => {
		failAfter(2, lost);
		await run();
		const { items: output } = await run({ onError: 'continueRegularOutput' });
		expect(output.map(({ json }) => 'error' in json)).toEqual([false, false, true, false]);
		expect(harness.sandbox.requests).toHaveLength(4);
	});
});

describe('which executions do the same work once more', () => {
	const again = async (mode: WorkflowExecuteMode) => {
		const staticData = {};
		failAfter(2, refusal);
		await run({ mode: 'trigger', staticData });
		const { items: output } = await run({ mode, staticData });
		return { output, sent: reached().length };
	};

	test.each<WorkflowExecuteMode>(['manual', 'retry', 'cli'])('%s does', async (mode) => {
		expect((await again(mode)).sent).toBe(4);
	});

	test.each<WorkflowExecuteMode>(['trigger', 'webhook', 'integrated'])(
		'%s does not',
		async (mode) => {
			expect((await again(mode)).sent).toBe(6);
		},
	);

	test('a run that reached nobody leaves nothing in the static data', async () => {
		const staticData: Record<string, unknown> = {};
		failAfter(0, refusal);
		await run({ mode: 'trigger', staticData });
		expect(JSON.stringify(staticData)).not.toContain('failedRuns');
	});

	test('another process knows it from the static data, in which nothing personal stands', async () => {
		const staticData: Record<string, unknown> = {};
		failAfter(2, refusal);
		await run({ mode: 'trigger', staticData });
		expect(JSON.stringify(staticData)).not.toMatch(/3900|kiln|sentinel/);
		// As after a restart of n8n, which knows only what it stored.
		staticData['node:Spoki'] = JSON.parse(
			JSON.stringify(staticData['node:Spoki']).replace(/"execution":"\d+"/, '"execution":"before"'),
		);
		await run();
		const others = await run({ mode: 'retry', staticData });
		expect(others.error).toBeUndefined();
		expect(others.items.map(({ json }) => json.sentBefore)).toEqual([
			true,
			true,
			undefined,
			undefined,
		]);
		expect(others.items[0].json).toMatchObject({ phone: people[0] });
		expect(JSON.stringify(staticData)).not.toContain('before');
	});

	// Queue mode: n8n gives a worker no static data, and what it writes replaces those of all nodes.
	describe('a worker of queue mode', () => {
		const onWorker = { active: false, staticData: {} as Record<string, unknown> };
		/** As on a worker that has not seen the run before. */
		const fromElsewhere = (failed: IRun): IRun =>
			JSON.parse(JSON.stringify(failed).replace(/"execution":"\d+"/g, '"execution":"elsewhere"'));

		test('leaves the static data alone, and what it keeps of the execution is nothing personal', async () => {
			failAfter(2, refusal);
			const { run: failed } = await run({ mode: 'trigger', ...onWorker });
			expect(JSON.stringify(onWorker.staticData)).not.toContain('failedRuns');
			const kept = failed.data.executionData?.contextData['node:Spoki'];
			expect(JSON.stringify(kept)).toContain('failedRuns');
			expect(JSON.stringify(kept)).not.toMatch(/3900|kiln|sentinel/);
		});

		test('knows by Retry what another one sent, as often as it fails', async () => {
			failAfter(2, refusal);
			const first = await run({ mode: 'trigger', ...onWorker });
			await run();
			harness.sandbox.requests.length = 0;
			failAfter(1, refusal);
			const retryOf = fromElsewhere(first.run);
			const second = await run({ mode: 'retry', retryOf, ...onWorker });
			expect(second.error.message).toContain('Too odd');
			const last = await run({ mode: 'retry', retryOf: fromElsewhere(second.run), ...onWorker });
			expect(last.error).toBeUndefined();
			expect(reached()).toEqual(people.slice(2));
			expect(last.items.map(({ json }) => json.sentBefore)).toEqual([true, true, true, undefined]);
			expect(JSON.stringify(onWorker.staticData)).not.toContain('failedRuns');
		});
	});
});

describe('every operation that must reach nobody and move no money twice', () => {
	// One that waits takes one item: `sendAndWait.test.ts` runs it again.
	const operations = resources.flatMap((resource) =>
		resource.operations
			.filter((one) => mustNotRepeat(one) && !one.waits)
			.map(({ value, bulk, movesMoney }) => ({
				name: `${resource.value}.${value}`,
				bulk,
				done: movesMoney ? 'carried out' : 'sent',
			})),
	);

	test.each(operations)('$name', async ({ name, bulk, done }) => {
		const theCase = cases.find(({ operation }) => operation === name);
		const [resource, operation] = name.split('.');
		const settings = {
			parameters: { resource, operation, ...theCase?.parameters },
			items: bulk ? items.slice(0, 3) : [{}, {}, {}],
		};
		const endpoint = theCase?.endpoint ?? name;
		const refused = bulk
			? { status: 200, body: { errors: [{ index: 1, phone: ['Too odd.'] }] } }
			: refusal;
		failAfter(bulk ? 0 : 1, refused, endpoint);
		const first = await harness.run(settings);
		expect(first.error.description).toContain(bulk ? '2 of 3' : '1 of 3');
		expect(first.error.description).toContain(`what went through is not ${done} again`);
		const second = await harness.run(settings);
		expect(second.error).toBeUndefined();
		expect(second.hints.join()).toContain(`had ${done} item`);
		expect(second.items.map(({ json }) => json.sentBefore === true)).toEqual(
			bulk ? [true, false, true] : [true, false, false],
		);
		const sent = harness.sandbox.requests.filter(({ operation: one }) => one === endpoint);
		const size = (body: unknown) =>
			(body as { contacts?: unknown[] } | undefined)?.contacts?.length ?? 1;
		expect(sent.map(({ body }) => size(body))).toEqual(bulk ? [3, 1] : [1, 1, 1, 1]);
	});

	test('money that may have been moved is refused once, and says where to look', async () => {
		const settings = {
			parameters: {
				...{ resource: 'partner', operation: 'createSubrecharge' },
				accountId: byId(7301),
				amount: 10_000,
			},
			items: [{}, {}],
		};
		failAfter(1, lost, 'partner.createSubrecharge');
		await harness.run(settings);
		const { error } = await harness.run(settings);
		expect(error.message).toMatch(/^A run that failed .* ago may have carried out item 1 already$/);
		expect(error.description).toContain("Look at the account's credit in Spoki.");
		expect(harness.sandbox.requests).toHaveLength(2);
		await harness.run(settings);
		expect(harness.sandbox.requests).toHaveLength(3);
	});
});
