import { byId, startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const upsert = (additionalFields: object, phone: unknown = '+393331234567') => ({
	resource: 'contact',
	operation: 'upsert',
	phone,
	additionalFields,
});

describe('optional fields', () => {
	test.each([
		['left empty', { email: '', firstName: '', language: '', lastName: '', status: '' }],
		['of spaces', { firstName: '   ' }],
		['null', { firstName: '={{ null }}', lastName: '={{ undefined }}' }],
		['"null", as an AI agent writes it', { email: 'null', firstName: 'null' }],
	])('%s are not sent', async (_, additionalFields) => {
		await harness.run({ parameters: upsert(additionalFields) });
		expect(harness.sandbox.requests[0].body).toEqual({ phone: '+393331234567' });
	});

	test.each([
		['0', { firstName: '={{ 0 }}' }, { first_name: '0' }],
		['a number', { firstName: '={{ 42 }}' }, { first_name: '42' }],
		['a text as it was given', { lastName: ' De Luca ' }, { last_name: ' De Luca ' }],
	])('%s is sent', async (_, additionalFields, sent) => {
		await harness.run({ parameters: upsert(additionalFields) });
		expect(harness.sandbox.requests[0].body).toEqual({ phone: '+393331234567', ...sent });
	});

	test.each([
		['={{ false }}', 'false'],
		['={{ "false" }}', 'false'],
		['={{ 0 }}', 'false'],
		['={{ "true" }}', 'true'],
	])('the switch %s is sent as %s', async (isBlocked, sent) => {
		await harness.run({
			parameters: { resource: 'contact', operation: 'getAll', filters: { isBlocked } },
		});
		expect(harness.sandbox.requests[0].query.is_blocked).toBe(sent);
	});
});

describe('bad input is refused before anything is sent', () => {
	const getAll = { resource: 'contact', operation: 'getAll' };
	test.each<[string, object, string]>([
		['an empty phone', upsert({}, '={{ "" }}'), "'Phone' is empty"],
		['a phone that is null', upsert({}, '={{ null }}'), "'Phone' is empty"],
		['a national phone', upsert({}, '333 1234567'), "'Phone' has no country code: 333 1234567"],
		[
			'a list for a text',
			upsert({ firstName: '={{ ["a"] }}' }),
			"'First Name' must be a text, not a list",
		],
		[
			'an object for a text',
			upsert({ firstName: '={{ {a: 1} }}' }),
			"'First Name' must be a text, not an object",
		],
		[
			'a switch for a text',
			upsert({ firstName: '={{ false }}' }),
			"'First Name' must be a text, not false",
		],
		[
			'a switch that is neither',
			{ ...getAll, filters: { isBlocked: 'perhaps' } },
			"'Is Blocked' must be true or false: perhaps",
		],
		['limit 0', { ...getAll, limit: 0 }, "'Limit' must be a whole number from 1: 0"],
		[
			'an empty ID',
			{ resource: 'contact', operation: 'get', contactId: byId('={{ " " }}') },
			"'Contact' is empty",
		],
		[
			'a patience that is no number',
			{ ...getAll, options: { maxWait: 'long' } },
			"'Max Wait (Seconds)' must be a number: long",
		],
	])('%s', async (_, parameters, message) => {
		const { error } = await harness.run({ parameters: parameters as Record<string, unknown> });
		expect(error).toMatchObject({
			message,
			description: expect.stringMatching(/\w.*\.$/),
			context: { itemIndex: 0 },
		});
		expect(harness.sandbox.requests).toHaveLength(0);
	});
});

test('the default prefix completes a national number', async () => {
	await harness.run({
		parameters: { ...upsert({}, '={{ 3331234567 }}'), options: { defaultCountry: '+39' } },
	});
	expect(harness.sandbox.requests[0].body).toEqual({ phone: '+393331234567' });
});

test('a locator takes a bare ID, as an expression or an AI agent gives it', async () => {
	await harness.run({
		parameters: { resource: 'contact', operation: 'get', contactId: '={{ 410001 }}' },
	});
	expect(harness.sandbox.requests[0].path).toBe('/api/1/contacts/410001/');
});
