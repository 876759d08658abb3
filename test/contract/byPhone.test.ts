import { startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

describe.each([
	['account', 'Account', '/api/1/accounts/phone/%2B390809900001/'],
	['channel', 'Channel', '/api/1/channel/phone/%2B390809900001/'],
])('%s: Get by Phone', (resource, name, path) => {
	const getByPhone = (phone: string, options: object = {}) =>
		harness.run({ parameters: { resource, operation: 'getByPhone', phone, options } });

	test.each(['IT', '+39'])(
		'a number without a country code is refused, or completed by %s',
		async (defaultCountry) => {
			const { error } = await getByPhone('080 9900001');
			expect(error.message).toBe("'Phone' has no country code: 080 9900001");
			expect(harness.sandbox.requests).toHaveLength(0);
			await getByPhone('080 9900001', { defaultCountry });
			expect(harness.sandbox.requests[0].path).toBe(path);
		},
	);

	test('a number that is nobody says so', async () => {
		const { error } = await getByPhone('+393331234567');
		expect(error.message).toBe(`${name} +393331234567 is not known to Spoki`);
		expect(error.description).toContain(`no ${resource} with this WhatsApp number`);
	});
});
