import fc from 'fast-check';

import { resources } from '../../nodes/Spoki/resources';
import { endpoints } from '../spoki-api/endpoints';
import { byId, startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const json = { 'content-type': 'application/json' };
const about = (operation: string, more: object = {}) => ({
	parameters: { resource: 'partner', operation, accountId: byId(7301), ...more },
});
const credit = () => harness.sandbox.data.account.get(7301)?.current_credit;

describe('operations that move money', () => {
	const { operations } = resources.find(({ value }) => value === 'partner')!;
	const moving = operations.filter(({ movesMoney }) => movesMoney);

	test('are all whose path speaks of a recharge or of credit', () => {
		const rows = endpoints.filter(
			({ path, method }) => method === 'POST' && /charge|credit/.test(path),
		);
		expect(rows.map(({ operation }) => operation).sort()).toEqual(
			moving.map(({ value }) => `partner.${value}`).sort(),
		);
	});

	test.each(moving)('$value says so first, and is never repeated', (operation) => {
		expect(operation).toMatchObject({ effect: 'destroy', repeatable: false });
		expect(operation.description).toMatch(/^Moves money\b/);
		expect(operation.warning).toMatch(/^Moves money: /);
	});

	test.each([
		['createSubrecharge', { amount: 10_000 }, 10_000],
		['moveCredit', { creditToMove: 10_000 }, -10_000],
	])('%s moves it once, also when the answer is lost', async (operation, more, moved) => {
		const before = credit();
		harness.sandbox.failNext({ dropConnection: true, afterHandling: true });
		const { error } = await harness.run(about(operation, more));
		expect(error.description).toContain('Spoki may already have carried it out');
		expect(harness.sandbox.requests).toHaveLength(1);
		expect(credit()).toBe(before + moved);
	});

	test('the deprecated one names its replacement before and in the panel', () => {
		const deprecated = moving.find(({ value }) => value === 'createConversationsSubrecharge');
		expect(deprecated?.description).toContain("use 'Create Subrecharge'");
		expect(deprecated?.warning).toContain("use 'Create Subrecharge'");
		expect(operations[operations.length - 1]).toBe(deprecated);
	});
});

describe('amounts', () => {
	const amounts: Array<[string, string, string]> = [
		['createSubrecharge', 'amount', 'Amount (Thousandths of €)'],
		['moveCredit', 'creditToMove', 'Credit to Move (Thousandths of €)'],
		['createConversationsSubrecharge', 'conversations', 'Conversations'],
	];
	const wrong = [
		...[0, -1, -10_000, 0.5, 10.5, '0', '-1', '10,50', '10.00', '10.000', '10,000', '1e4', '0x10'],
		...['10 000', '€ 10', '10 €', 'ten', true, 2 ** 53, '9007199254740993', Number.NaN],
	];

	test.each(amounts)(
		'%s refuses what is no whole number above 0',
		async (operation, name, label) => {
			const { items } = await harness.run({
				...about(operation, { [name]: '={{ $json.value }}' }),
				items: wrong.map((value) => ({ value }) as never),
				onError: 'continueRegularOutput',
			});
			expect(items).toHaveLength(wrong.length);
			for (const { json: item } of items) {
				const { message, description } = item.error as { message: string; description: string };
				expect(message).toContain(`'${label}' `);
				expect(description).toMatch(/\.$/);
			}
			expect(harness.sandbox.requests).toEqual([]);
		},
	);

	test('one says in what it counts, before and in the error', async () => {
		const { error } = await harness.run(about('createSubrecharge', { amount: '10,50' }));
		expect(error.message).toBe("'Amount (Thousandths of €)' must be a whole number from 1: 10,50");
		expect(error.description).toContain('in thousandths of a euro: 10000 is € 10.00.');
	});

	test('a bad one stops all, before any money moves', async () => {
		const { error } = await harness.run({
			...about('createSubrecharge', { amount: '={{ $json.value }}' }),
			items: [{ value: 100 }, { value: '1,5' }],
		});
		expect(error.context.itemIndex).toBe(1);
		expect(harness.sandbox.requests).toEqual([]);
	});

	test('a whole number arrives as it is, in digits or as a number', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
				fc.constantFrom(String, Number, (amount: number) => ` ${amount} `),
				async (amount, written) => {
					harness.sandbox.reset();
					await harness.run(about('createSubrecharge', { amount: written(amount) }));
					expect(harness.sandbox.requests.map(({ body }) => body)).toEqual([
						{ destination_account: 7301, amount },
					]);
				},
			),
			{ numRuns: 20 },
		);
	});
});

describe('Set Profit Margins', () => {
	test('takes a margin of 0 and one below, and keeps the others', async () => {
		const first = { updateFields: { smsProfitMargin: '-3', utilityProfitMargin: 0 } };
		await harness.run(about('setProfitMargins', first));
		const { items } = await harness.run(
			about('setProfitMargins', { updateFields: { serviceProfitMargin: 7 } }),
		);
		expect(items[0].json).toMatchObject({
			...{ sms_profit_margin: -3, utility_profit_margin: 0, service_profit_margin: 7 },
		});
	});

	test('is nothing without a margin', async () => {
		const { error } = await harness.run(about('setProfitMargins'));
		expect(error.message).toBe("'Update Fields' is empty");
		expect(harness.sandbox.requests).toEqual([]);
	});

	test('sets, so a lost answer is asked for again', async () => {
		harness.sandbox.failNext({ dropConnection: true, afterHandling: true });
		const { error } = await harness.run(
			about('setProfitMargins', { updateFields: { serviceProfitMargin: 7 } }),
		);
		expect(error).toBeUndefined();
		expect(harness.sandbox.requests).toHaveLength(2);
	});
});

describe('Create API Key', () => {
	test.each([
		['an object with api_key', json, { api_key: 'k3y-of-7301' }],
		['an object with key', json, { key: 'k3y-of-7301' }],
		['a JSON string', json, '"k3y-of-7301"'],
		['a bare text', { 'content-type': 'text/plain' }, 'k3y-of-7301'],
	])('takes %s', async (_, headers, body) => {
		harness.sandbox.failNext({ status: 200, headers, body });
		const { items } = await harness.run(about('createApiKey'));
		expect(items.map((item) => item.json)).toEqual([{ accountId: 7301, apiKey: 'k3y-of-7301' }]);
	});

	test('is not repeated when the answer is lost', async () => {
		harness.sandbox.failNext({ dropConnection: true, afterHandling: true });
		const { error } = await harness.run(about('createApiKey'));
		expect(error).toBeDefined();
		expect(harness.sandbox.requests).toHaveLength(1);
	});
});

describe('Add Clients', () => {
	const add = {
		parameters: {
			...{ resource: 'partner', operation: 'addClients' },
			accountName: '={{ $json.name }}',
			email: '={{ $json.name }}@example.com',
		},
		items: [{ name: 'aurora' }, { name: 'bianca' }],
	};
	const client = (name: string) => ({ account_name: name, email: `${name}@example.com` });

	test('is one request with one client for each item, and gives back what Spoki added', async () => {
		const { items } = await harness.run(add);
		expect(harness.sandbox.requests.map(({ body }) => body)).toEqual([
			[client('aurora')],
			[client('bianca')],
		]);
		expect(items.map((item) => item.json)).toMatchObject([
			{ id: expect.any(Number), account_name: 'aurora' },
			{ id: expect.any(Number), account_name: 'bianca' },
		]);
	});

	test('a client that Spoki refuses costs the others nothing', async () => {
		harness.sandbox.failNext({ status: 400, headers: json, body: [{ email: ['Known already.'] }] });
		const { items } = await harness.run({ ...add, onError: 'continueRegularOutput' });
		expect(items.map((item) => 'error' in item.json)).toEqual([true, false]);
	});

	test('a lost answer leaves one client in doubt, and nothing is repeated', async () => {
		harness.sandbox.failNext({ dropConnection: true, afterHandling: true });
		const { error } = await harness.run(add);
		expect(error.description).toContain('Spoki may already have carried it out');
		expect(error.description).toContain('not carried out: item 1');
		expect(harness.sandbox.requests).toHaveLength(1);
	});

	test.each<[string, unknown]>([
		['nothing', ''],
		['an empty list', []],
	])('%s as an answer gives back what was sent', async (_, body) => {
		harness.sandbox.failNext({ status: 201, headers: json, body });
		const { items } = await harness.run({ ...add, items: [{ name: 'aurora' }] });
		expect(items.map((item) => item.json)).toEqual([{ success: true, ...client('aurora') }]);
	});

	test('a VAT with a comma is refused', async () => {
		const additionalFields = { vatAmount: '22,5' };
		const { error } = await harness.run({
			...add,
			parameters: { ...add.parameters, additionalFields },
		});
		expect(error.message).toBe("'VAT Amount' must be a whole number: 22,5");
		expect(harness.sandbox.requests).toEqual([]);
	});
});

describe('Get Account Report', () => {
	test('takes the day by its name, and other numbers by an expression', async () => {
		for (const granularity of ['day', '2', 3, '4'])
			await harness.run(about('getAccountReport', { filters: { granularity } }));
		expect(harness.sandbox.requests.map(({ query }) => query.granularity)).toEqual([
			'2',
			'2',
			'3',
			'4',
		]);
		const { error } = await harness.run(
			about('getAccountReport', { filters: { granularity: 'Week' } }),
		);
		expect(error.message).toBe("'Granularity' is not one of its choices: Week");
	});

	test('sends days as days, and refuses a period that ends before it begins', async () => {
		const filters = { startDate: '2025-02-03T23:30:00Z', endDate: '2025-02-04' };
		await harness.run(about('getAccountReport', { filters }));
		expect(harness.sandbox.requests[0].query).toMatchObject({ endDate: '2025-02-04' });
		expect(harness.sandbox.requests[0].query.startDate).toMatch(/^2025-02-0[34]$/);
		const { error } = await harness.run(
			about('getAccountReport', { filters: { startDate: '2025-02-05', endDate: '2025-02-04' } }),
		);
		expect(error.message).toBe("'Start Date' is after 'End Date': 2025-02-05");
	});
});

test('an account that the partner does not have is named by Spoki', async () => {
	const { error } = await harness.run(
		about('createSubrecharge', { accountId: byId(1), amount: 100 }),
	);
	expect(error.message).toContain('Invalid pk "1"');
});

test('what an agent reads of a recharge says whose money it is', async () => {
	const { parameters } = about('createSubrecharge', {
		amount: "={{ $fromAI('amount', '', 'number') }}",
	});
	const { description } = await harness.callTool(parameters, { amount: 100 });
	expect(description).toBe('Create subrecharge with partner credit in Spoki');
	expect(harness.sandbox.requests.map(({ body }) => body)).toEqual([
		{ destination_account: 7301, amount: 100 },
	]);
});
