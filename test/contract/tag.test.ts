import { byId, openShop, type Shop } from '../support/shop';

let shop: Shop;
beforeEach(async () => {
	shop = await openShop();
});
afterEach(() => shop.sandbox.close());

const contactsWith = (tag: unknown) => ({
	resource: 'contact',
	operation: 'getAll',
	limit: 1,
	filters: { tag },
});

describe('contacts by tag', () => {
	test.each([
		['chosen from the list', { __rl: true, mode: 'list', value: 203 }],
		['by ID', byId(' 203 ')],
		['as an older workflow has it', '203'],
		['from an expression', '={{ 203 }}'],
	])('%s', async (_, tag) => {
		const { items } = await shop.run({ parameters: contactsWith(tag) });
		expect(shop.sandbox.requests[0].query).toEqual({ tag: '203', page_size: '1' });
		expect(items[0].json.tags).toContain('Corsi');
	});

	test('nothing chosen means all contacts', async () => {
		await shop.run({ parameters: contactsWith({ __rl: true, mode: 'list', value: '' }) });
		expect(shop.sandbox.requests[0].query).toEqual({ page_size: '1' });
	});

	test('a name is refused before anything is sent', async () => {
		const { error } = await shop.run({ parameters: contactsWith(byId('Corsi')) });
		expect(error.message).toBe('\'Tag\' is not an ID: "Corsi"');
		expect(shop.sandbox.requests).toHaveLength(0);
	});
});

test('the drop-down looks through the tags itself and asks once', async () => {
	const { results } = await shop.search('searchTag', 'estero');
	expect(results).toEqual([{ name: 'Estero', value: 206 }]);
	expect((await shop.search('searchTag')).results).toHaveLength(6);
	expect(shop.sandbox.requests.map(({ query }) => query)).toEqual([{ page_size: '100' }]);
});
