import { byId, startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const json = { 'content-type': 'application/json' };

test('an onboarding link that is not there says what replaces it, and is asked for once', async () => {
	const { error } = await harness.run({
		parameters: { resource: 'account', operation: 'createOnboardingLink', accountId: byId(7301) },
	});
	expect(error).toMatchObject({ message: 'Not found.', httpCode: '404' });
	expect(error.description).toContain("'Create' of the resource 'Channel'");
	expect(error.description).toContain("'Create Onboarding Link' of the resource 'Partner'");
	expect(harness.sandbox.requests).toHaveLength(1);
});

test('an onboarding link that Spoki gives after all comes out', async () => {
	const body = { redirect_url: 'https://onboarding.example.com/' };
	harness.sandbox.failNext({ status: 200, headers: json, body });
	const { items } = await harness.run({
		parameters: { resource: 'account', operation: 'createOnboardingLink', accountId: byId(7301) },
	});
	expect(items.map((item) => item.json)).toEqual([body]);
});

test('a current report may come as a list, and is simplified to ten fields', async () => {
	const parameters = {
		resource: 'account',
		operation: 'getCurrentReport',
		accountId: byId(7301),
	};
	const { items } = await harness.run({ parameters: { ...parameters, simplify: false } });
	const [{ json: report }] = items;
	harness.sandbox.failNext({ status: 200, headers: json, body: [report] });
	const simplified = await harness.run({ parameters });
	expect(simplified.items).toHaveLength(1);
	expect(simplified.items[0].json).toMatchObject({ account: 7301, period_start: '2025-02-01' });
	expect(Object.keys(simplified.items[0].json)).toHaveLength(10);
	expect(Object.keys(report).length).toBeGreaterThan(10);
});

test.each(['get', 'getAll'])('%s simplifies an account to ten fields', async (operation) => {
	const { items } = await harness.run({
		parameters: { resource: 'account', operation, accountId: byId(7301) },
	});
	for (const item of items) expect(Object.keys(item.json)).toHaveLength(10);
});

describe('a token for web pages', () => {
	/** The one that the sandbox begins with. */
	const known = () => String(harness.sandbox.data.privateKeys.get(601));
	// By an expression, so that the key is not in the node that an error tells of.
	const getToken = (privateKey: string) => ({
		parameters: {
			...{ resource: 'account', operation: 'getAuthenticationToken' },
			email: 'anna.fabbri@example.com',
			privateKey: '={{ $json.given }}',
		},
		items: [{ given: privateKey }],
	});

	test('comes with the UID, for a key with spaces around it', async () => {
		const { items } = await harness.run(getToken(` ${known()}\n`));
		expect(items.map((item) => item.json)).toEqual([
			{ token: expect.stringMatching(/^[0-9a-f]{32}$/), uid: expect.any(String) },
		]);
	});

	test.each([
		['an answer', 200, (key: string) => ({ token: 't', uid: 'u', echo: key })],
		['a refusal', 400, (key: string) => ({ private_key: [`Not '${key}'.`] })],
	])('the private key is in nothing that comes of %s', async (_, status, body) => {
		harness.sandbox.failNext({ status, headers: json, body: body(known()) });
		const { items, error, hints } = await harness.run(getToken(known()));
		const said = [error?.message, error?.description, JSON.stringify(error ?? {})];
		expect(JSON.stringify([items, said, hints])).toContain('[secret]');
		expect(JSON.stringify([items, said, hints])).not.toContain(known());
	});

	test('a missing key is refused without a request', async () => {
		const { error } = await harness.run(getToken(' '));
		expect(error.message).toBe("'Private Key' is empty");
		expect(harness.sandbox.requests).toEqual([]);
	});

	test('an empty answer is no token', async () => {
		harness.sandbox.failNext({ status: 200, body: '' });
		const { error } = await harness.run(getToken(known()));
		expect(error.message).toContain('empty answer');
	});
});

describe.each(['agency', 'partner', 'partnerInvitation', 'partnerRole'])('%s', (resource) => {
	test.each([401, 403])('%p says for whom it may be, as a possibility', async (status) => {
		harness.sandbox.failNext({ status, headers: json, body: { detail: 'Not yours.' } });
		const { error } = await harness.run({ parameters: { resource, operation: 'getAll' } });
		expect(error.message).toBe('Not yours.');
		expect(error.description).toContain('it may be wrong or not approved yet');
		expect(error.description).toContain('As far as is known');
	});
});

describe('From List', () => {
	test.each([
		['searchAccount', 'Ceramiche Valdoro (390009900001)', 7301],
		['searchAccount', 'Studio Fornace', 7302],
		['searchAgency', 'Agency 51 (account 7302)', 51],
		['searchAutomation', 'Benvenuto (on)', 903],
		['searchCampaign', 'Corsi estivi (Draft)', 1003],
	])('%s names %s', async (method, name, value) => {
		const { results } = await harness.search(method);
		expect(results).toContainEqual({ name, value });
	});
});
