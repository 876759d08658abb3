import { resources } from '../../nodes/Spoki/resources';
import { byId, startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const json = { 'content-type': 'application/json' };
const link = 'https://onboarding.example.com/whatsapp';
const create = (others: object = {}) => ({
	resource: 'channel',
	operation: 'create',
	platform: 1,
	...others,
});
const about = (operation: string) => ({
	resource: 'channel',
	operation,
	channelId: byId('812'),
	name: 'Scuola',
});

describe('Create', () => {
	test('for WhatsApp sends the platform alone and gives the link', async () => {
		const { items } = await harness.run({ parameters: create() });
		expect(harness.sandbox.requests[0].body).toEqual({ platform: 1 });
		expect(items.map((item) => item.json)).toEqual([{ redirect_url: link }]);
	});

	test.each<[string, unknown, object]>([
		['a link in an object', { redirect_url: link }, { redirect_url: link }],
		['a link by another name', { onboarding_url: link }, { onboarding_url: link }],
		['a bare link', JSON.stringify(link), { redirect_url: link }],
		['a channel', { id: 813, platform: 1, name: 'Sito' }, { id: 813, platform: 1, name: 'Sito' }],
		['a list of one', [{ id: 813 }], { id: 813 }],
		['nothing', '', { success: true }],
	])('takes %s', async (_, body, record) => {
		harness.sandbox.failNext({ status: 200, headers: json, body });
		const { items, error } = await harness.run({ parameters: create() });
		expect(error).toBeUndefined();
		expect(items.map((item) => item.json)).toEqual([record]);
	});

	test('takes a platform that the list does not hold', async () => {
		await harness.run({ parameters: create({ platform: '={{ "4" }}' }) });
		expect(harness.sandbox.requests[0].body).toEqual({ platform: 4 });
	});

	test('a platform is a number', async () => {
		const { error } = await harness.run({ parameters: create({ platform: '={{ "Telegram" }}' }) });
		expect(error).toMatchObject({
			message: "'Platform' is not one of its choices: Telegram",
			description:
				'Give one of these: 6 (Other), 1 (WhatsApp). An expression can give another whole number.',
		});
		expect(harness.sandbox.requests).toEqual([]);
	});

	test('is not repeated when the answer is lost', async () => {
		harness.sandbox.failNext({ dropConnection: true, afterHandling: true });
		const { error } = await harness.run({ parameters: create() });
		expect(error.description).toContain('Spoki may already have carried it out');
		expect(harness.sandbox.requests).toHaveLength(1);
	});
});

test.each(['update', 'setPrimary', 'refreshStatus'])(
	'%s may be answered with nothing',
	async (operation) => {
		harness.sandbox.failNext({ status: 204, body: '' });
		const { items } = await harness.run({ parameters: about(operation) });
		expect(items.map((item) => item.json)).toEqual([{ success: true }]);
	},
);

test('Set Primary makes the other one secondary, and says so before it runs', async () => {
	await harness.run({ parameters: about('setPrimary') });
	const primary = [...harness.sandbox.data.channel.values()].filter((one) => one.is_primary);
	expect(primary.map(({ id }) => id)).toEqual([812]);
	const { operations } = resources.find(({ value }) => value === 'channel')!;
	const { warning } = operations.find(({ value }) => value === 'setPrimary')!;
	expect(warning).toContain('writes from this number from now on');
});

test('a platform stands in words, whether Spoki gives its number or its name', async () => {
	const { channel } = harness.sandbox.data;
	Object.assign(channel.get(811)!, { platform: 1 });
	Object.assign(channel.get(812)!, { platform: 7, name: '' });
	const { results } = await harness.search('searchChannel');
	expect(results.map(({ name }) => name).sort()).toEqual([
		'812 (390009900002, 7)',
		'Bottega (390009900001, WhatsApp)',
	]);
});

describe('what Spoki has retired', () => {
	const retired = resources.flatMap(({ value, operations }) =>
		operations
			.filter((operation) => operation.retired)
			.map((operation) => ({ name: `${value}.${operation.value}`, operation })),
	);

	test('is known', () => {
		expect(retired.map(({ name }) => name)).toEqual(
			expect.arrayContaining(['account.createOnboardingLink', 'report.getAllLegacy']),
		);
	});

	test.each(retired)(
		'$name says what takes its place, in the words of the panel',
		({ operation }) => {
			const { advice = {}, description } = operation;
			expect(description).toMatch(/^Retired by Spoki/);
			const named = [
				...advice['404'].matchAll(/'([A-Z][A-Za-z ]+)' of the resource '([A-Za-z ]+)'/g),
			];
			expect(named).not.toEqual([]);
			for (const [, , resource] of named)
				expect(resources.map(({ name }) => name)).toContain(resource);
			expect(advice['404']).not.toMatch(/HTTP Request|POST|GET/);
		},
	);

	test('the old reports, where Spoki still has them, come by the same filters', async () => {
		const body = [{ account: 7301, period_start: '2025-02-01', sent_message_count: 3 }];
		harness.sandbox.failNext({ status: 200, headers: json, body });
		const { items } = await harness.run({
			parameters: {
				resource: 'report',
				operation: 'getAllLegacy',
				filters: { startDate: '2025-02-01', endDate: '2025-02-28' },
			},
		});
		expect(items.map((item) => item.json)).toEqual(body);
		expect(harness.sandbox.requests[0].query).toMatchObject({
			start_date: '2025-02-01',
			end_date: '2025-02-28',
		});
		const report = resources.find(({ value }) => value === 'report')!.operations;
		expect(report[1].filters).toBe(report[0].filters);
	});
});
