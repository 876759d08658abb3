import { byId, byPhone, startHarness, SENTINEL, type Harness } from '../support/harness';

let harness: Harness;
afterEach(() => harness.sandbox.close());

describe('From List', () => {
	test('names contacts by name and phone, with the link to their chat', async () => {
		harness = await startHarness();
		const { results } = await harness.search('searchContact');
		const first = [...harness.sandbox.data.contact.values()].find(
			({ id }) => id === results[0].value,
		);
		expect(results).toHaveLength(60);
		expect(results[0]).toEqual({
			name: `${first?.first_name} ${first?.last_name} (${first?.phone})`,
			value: first?.id,
			url: first?.chat_link,
		});
	});

	test('names lists with their number of contacts', async () => {
		harness = await startHarness();
		const { results } = await harness.search('searchList');
		expect(results[0].name).toMatch(/^.+ \(\d+ contacts\)$/);
	});

	test('searches on the server', async () => {
		harness = await startHarness();
		await harness.search('searchContact', ' +390000000001 ');
		expect(harness.sandbox.requests.map(({ query }) => query)).toEqual([
			{ search: '+390000000001', page_size: '100' },
		]);
	});

	test('reads further pages by token, one request each, to the end', async () => {
		harness = await startHarness({ contacts: 250 });
		const values: unknown[] = [];
		let token: unknown;
		do {
			const page = await harness.search('searchContact', '+3900', token);
			values.push(...page.results.map(({ value }) => value));
			token = page.paginationToken;
		} while (token !== undefined);
		expect(new Set(values).size).toBe(250);
		expect(harness.sandbox.requests.map(({ query }) => query)).toEqual([
			{ search: '+3900', page_size: '100' },
			{ search: '+3900', page_size: '100', page: '2' },
			{ search: '+3900', page_size: '100', page: '3' },
		]);
	});

	test('is kept: six openings of the lists cost one of five requests a minute', async () => {
		harness = await startHarness();
		for (let opening = 0; opening < 6; opening++) await harness.search('searchList');
		await Promise.all([harness.search('searchList', 'a'), harness.search('searchList', 'a')]);
		expect(harness.sandbox.requests).toHaveLength(2);
	});

	test('says how long and that By ID works, instead of waiting', async () => {
		harness = await startHarness();
		for (const filter of ['a', 'b', 'c', 'd', 'e']) await harness.search('searchList', filter);
		const begin = performance.now();
		await expect(harness.search('searchList', 'f')).rejects.toThrow(
			/^Spoki allows 5 requests per minute for 'List: Get Many', and the next one is possible in \d\d seconds\. Choose 'By ID' to go on without the list\.$/,
		);
		expect(performance.now()).toBe(begin);
		expect(harness.sandbox.requests).toHaveLength(5);
	});

	test('never takes longer than five seconds, and does not keep what failed', async () => {
		harness = await startHarness();
		harness.sandbox.failNext({ delayMilliseconds: 20_000 });
		const begin = performance.now();
		await expect(harness.search('searchList')).rejects.toThrow('no answer within 5 seconds');
		expect(performance.now() - begin).toBe(5_000);
		expect((await harness.search('searchList')).results.length).toBeGreaterThan(0);
	});

	test('says what is wrong with the key', async () => {
		harness = await startHarness({ apiKey: 'another' });
		await expect(harness.search('searchContact')).rejects.toThrow(/Choose 'By ID'/);
	});
});

describe('By Phone', () => {
	const get = (phone: unknown, options: object = {}) => ({
		resource: 'contact',
		operation: 'get',
		contactId: byPhone(phone),
		options,
	});

	test('finds the contact with one look-up, in any way of writing', async () => {
		harness = await startHarness();
		const { items } = await harness.run({ parameters: get('0039 0000-000001') });
		expect(items[0].json).toMatchObject({ id: 410001, phone: '+390000000001' });
		expect(harness.sandbox.requests.map(({ path, query }) => [path, query])).toEqual([
			['/api/1/contacts/', { phone: '+390000000001' }],
			['/api/1/contacts/410001/', {}],
		]);
	});

	test('looks the same contact up once for all items', async () => {
		harness = await startHarness();
		await harness.run({ parameters: get('+390000000001'), items: [{}, {}, {}] });
		expect(harness.sandbox.requests.map(({ operation }) => operation)).toEqual([
			'contact.getAll',
			'contact.get',
			'contact.get',
			'contact.get',
		]);
	});

	test('takes the default prefix', async () => {
		harness = await startHarness();
		await harness.run({ parameters: get('333 1234567', { defaultCountry: '+39' }) });
		expect(harness.sandbox.requests[0].query).toEqual({ phone: '+393331234567' });
	});

	test('a contact that is not there is the error of its item, and nothing else is sent', async () => {
		harness = await startHarness();
		const { items } = await harness.run({
			parameters: { ...get('={{ $json.phone }}'), operation: 'delete' },
			items: [{ phone: '+393339999999' }, { phone: '+390000000002' }],
			onError: 'continueRegularOutput',
		});
		expect(items.map(({ json }) => json)).toEqual([
			{
				error: {
					message: 'No contact has the phone number +393339999999',
					description: expect.any(String),
					operation: 'contact.delete',
				},
			},
			{ deleted: true, id: 410002 },
		]);
	});

	test('an answer that ignores the filter names nobody', async () => {
		harness = await startHarness();
		harness.sandbox.failNext({
			status: 200,
			headers: { 'content-type': 'application/json' },
			body: { next: null, results: [{ id: 1, phone: '+391111111111' }] },
		});
		const { error } = await harness.run({ parameters: get('+390000000001') });
		expect(error.message).toContain('No contact has the phone number');
		expect(harness.sandbox.requests).toHaveLength(1);
	});
});

describe('deleting', () => {
	const remove = { resource: 'contact', operation: 'delete', contactId: byId(410001) };

	test('a lost answer does not turn a deletion into an error', async () => {
		harness = await startHarness();
		harness.sandbox.failNext({ dropConnection: true, afterHandling: true });
		const { items, error } = await harness.run({ parameters: remove });
		expect(error).toBeUndefined();
		expect(items[0].json).toEqual({ deleted: true, id: 410001 });
		expect(harness.sandbox.requests.map(({ status }) => status)).toEqual([0, 404]);
	});

	test('what is not there is an error', async () => {
		harness = await startHarness();
		const { error } = await harness.run({ parameters: { ...remove, contactId: byId(1) } });
		expect(error).toMatchObject({ message: 'Contact 1 is not known to Spoki', httpCode: '404' });
	});
});

test('no key in what drop-downs say', async () => {
	harness = await startHarness();
	harness.sandbox.failNext({ status: 400, body: { detail: `Key ${SENTINEL}` } });
	await expect(harness.search('searchList')).rejects.toThrow('Key [API key].');
});

test('a locator that was added and left as it was counts with its default', async () => {
	harness = await startHarness();
	const templates = (channelId: unknown) =>
		harness.run({
			parameters: { resource: 'template', operation: 'getAll', filters: { channelId } },
		});
	for (const value of ['', 811]) {
		expect((await templates({ mode: 'list', value })).error).toBeUndefined();
	}
	expect(harness.sandbox.requests.map(({ query }) => query.channel_id)).toEqual([undefined, '811']);
});

test('a drop-down takes what a workflow holds from the time when it was a locator', async () => {
	harness = await startHarness();
	const { items } = await harness.run({
		parameters: {
			resource: 'ticket',
			operation: 'getAll',
			returnAll: true,
			filters: { status: { __rl: true, mode: 'list', value: 'Open' } },
		},
	});
	expect(items.map(({ json }) => json.status)).toEqual(Array(6).fill('Open'));
});
