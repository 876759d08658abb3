import { byId, startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

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
		const { items } = await harness.run({ parameters: contactsWith(tag) });
		expect(harness.sandbox.requests[0].query).toEqual({ tag: '203', page_size: '1' });
		expect(items[0].json.tags).toContain('Corsi');
	});

	test('nothing chosen means all contacts', async () => {
		await harness.run({ parameters: contactsWith({ __rl: true, mode: 'list', value: '' }) });
		expect(harness.sandbox.requests[0].query).toEqual({ page_size: '1' });
	});

	test('a name is refused before anything is sent', async () => {
		const { error } = await harness.run({ parameters: contactsWith(byId('Corsi')) });
		expect(error.message).toBe('\'Tag\' is not an ID: "Corsi"');
		expect(harness.sandbox.requests).toHaveLength(0);
	});
});

test('the drop-down looks through the tags itself and asks once', async () => {
	const { results } = await harness.search('searchTag', 'estero');
	expect(results).toEqual([{ name: 'Estero', value: 206 }]);
	expect((await harness.search('searchTag')).results).toHaveLength(6);
	expect(harness.sandbox.requests.map(({ query }) => query)).toEqual([{ page_size: '100' }]);
});
