import { byId, openShop, type Shop } from '../support/shop';

let shop: Shop;
beforeEach(async () => {
	shop = await openShop();
});
afterEach(() => shop.sandbox.close());

const operations = [
	{ resource: 'automation', operation: 'get', automationId: byId(901) },
	{ resource: 'automation', operation: 'getAll', returnAll: true },
];

function webhookOf(id: number) {
	return shop.sandbox.data.automation.get(id)?.webhook_set[0];
}

describe.each(operations)('$operation', (parameters) => {
	test('Simplify gives the start links and no secret', async () => {
		const { link, secret } = webhookOf(901);
		const { items } = await shop.run({ parameters });
		const found = items.find(({ json }) => json.id === 901);
		expect(found?.json).toEqual({
			id: 901,
			name: 'Ordine pronto',
			is_active: true,
			is_favorite: true,
			first_message_text: 'Il tuo ordine è pronto in bottega.',
			created_datetime: expect.any(String),
			updated_datetime: expect.any(String),
			start_links: [{ link, is_active: true }],
		});
		expect(JSON.stringify(items)).not.toContain(secret);
		expect(JSON.stringify(items)).not.toContain('secret');
	});

	test('without Simplify everything comes as Spoki gives it', async () => {
		const { secret } = webhookOf(901);
		const { items } = await shop.run({ parameters: { ...parameters, simplify: false } });
		expect(JSON.stringify(items)).toContain(secret);
	});

	test('Simplify leaves the secret out also where nothing else is there', async () => {
		shop.sandbox.failNext({
			status: 200,
			headers: { 'content-type': 'application/json' },
			body: [{ webhook_set: [{ secret: 'hidden' }] }, { webhook_set: { secret: 'hidden' } }],
		});
		const { items } = await shop.run({ parameters });
		expect(JSON.stringify(items)).not.toContain('hidden');
	});
});

test('a platform that is not in the list can be typed', async () => {
	const webhookPlatform = { __rl: true, mode: 'name', value: ' Wix ' };
	await shop.run({
		parameters: { resource: 'automation', operation: 'getAll', filters: { webhookPlatform } },
	});
	expect(shop.sandbox.requests[0].query.webhook_platform).toBe('Wix');
});
