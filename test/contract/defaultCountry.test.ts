import { byPhone, startHarness, SENTINEL, type Harness } from '../support/harness';

let harness: Harness;
afterEach(() => harness.sandbox.close());

const upsert = (phone: unknown, options: object = {}) => ({
	resource: 'contact',
	operation: 'upsert',
	phone,
	options,
});
const phones = () =>
	harness.sandbox.requests.map(
		({ body, query }) => (body as { phone?: string })?.phone ?? query.phone,
	);

describe('U12: the default country of the credential', () => {
	test.each(['IT', 'it', '+39', ' 0039 '])('%s completes a number', async (country) => {
		harness = await startHarness({}, country);
		await harness.run({ parameters: upsert('333 123 4567') });
		expect(phones()).toEqual(['+393331234567']);
	});

	test('completes a number in every form of a field', async () => {
		harness = await startHarness({}, 'IT');
		await harness.run({
			parameters: { resource: 'contact', operation: 'get', contactId: byPhone('333 123 4567') },
		});
		await harness.run({
			parameters: { resource: 'contact', operation: 'getAll', filters: { phone: '333 123 4567' } },
		});
		expect(phones()).toEqual(['+393331234567', '+393331234567']);
	});

	test("the node's option goes before it", async () => {
		harness = await startHarness({}, 'FR');
		await harness.run({ parameters: upsert('333 123 4567', { defaultCountry: 'IT' }) });
		await harness.run({ parameters: upsert('06 12 34 56 78', { defaultCountry: '' }) });
		expect(phones()).toEqual(['+393331234567', '+33612345678']);
	});

	test.each([undefined, '', ' '])('%p leaves such a number refused', async (country) => {
		harness = await startHarness({}, country);
		const { error } = await harness.run({ parameters: upsert('333 123 4567') });
		expect(error.message).toBe("'Phone' has no country code: 333 123 4567");
		expect(error.description).toContain("'Default Country' in the options or in the credential");
		expect(harness.sandbox.requests).toEqual([]);
	});

	test('that is none is an error of the credential, where a number needs it', async () => {
		harness = await startHarness({}, 'Italia');
		const { error } = await harness.run({ parameters: upsert('333 123 4567') });
		expect(error.message).toBe(
			"'Default Country' of the credential 'Spoki API' is not a country code: Italia",
		);
		expect(error.description).toContain('such as +39');
		await harness.run({ parameters: upsert('+393331234567') });
		expect(phones()).toEqual(['+393331234567']);
	});

	test('that is none in the option is an error of the option', async () => {
		harness = await startHarness({}, 'IT');
		const { error } = await harness.run({
			parameters: upsert('333 123 4567', { defaultCountry: 'Italia' }),
		});
		expect(error.message).toBe("'Default Country' is not a country code: Italia");
	});

	test('serves an agent', async () => {
		harness = await startHarness({}, 'IT');
		await harness.callTool(upsert("={{ $fromAI('phone', '', 'string') }}"), {
			phone: '333 123 4567',
		});
		expect(phones()).toEqual(['+393331234567']);
	});

	test.each(['start', 'startMany'])(
		'serves what goes out without the key: %s',
		async (operation) => {
			harness = await startHarness({}, 'IT');
			const webhook = harness.sandbox.data.automation.get(901)?.webhook_set[0];
			const { error } = await harness.run({
				parameters: {
					resource: 'automation',
					operation,
					startBy: 'link',
					startLink: webhook.link,
					startSecret: webhook.secret,
					phone: byPhone('333 123 4567'),
				},
				credential: { apiKey: '', baseUrl: harness.sandbox.url, defaultCountry: 'IT' },
			});
			expect(error).toBeUndefined();
			expect(JSON.stringify(harness.sandbox.requests[0].body)).toContain('"+393331234567"');
		},
	);
});

test('U10: a base URL without https:// is completed, and so are only such', async () => {
	harness = await startHarness();
	const { error } = await harness.run({
		parameters: upsert('+393331234567'),
		credential: { apiKey: SENTINEL, baseUrl: 'no-such-host.invalid' },
	});
	expect(error.message).toBe(
		"Spoki could not be reached for 'Contact: Create or Update' (there is no server of that name)",
	);
});

describe('U8: Simplify of what writes', () => {
	const keysOf = async (parameters: object) => {
		const { items } = await harness.run({
			parameters: { ...upsert('+393331234567'), ...parameters },
		});
		return Object.keys(items[0].json);
	};

	test.each<[string, object, boolean]>([
		['not touched', {}, true],
		['off', { options: { simplify: false } }, false],
		['on', { options: { simplify: true } }, true],
		['off in a workflow of before', { simplify: false }, false],
		['on in a workflow of before', { simplify: true }, true],
		['off before, on now', { simplify: false, options: { simplify: true } }, true],
	])('%s', async (_, parameters, isSimple) => {
		harness = await startHarness();
		expect((await keysOf(parameters)).includes('tag_set')).toBe(!isSimple);
	});
});
