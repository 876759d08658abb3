import { byId, byPhone, startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

describe('P10: By Phone compares digits only', () => {
	const answering = (results: unknown[]) =>
		harness.sandbox.failNext({
			status: 200,
			headers: { 'content-type': 'application/json' },
			body: { next: null, results },
		});
	const get = { resource: 'contact', operation: 'get', contactId: byPhone('+390000000001') };

	test.each([
		'390000000001',
		390000000001,
		'+39 0000 000001',
		'+39-0000-000001',
		'0039 0000000001',
		'+390000000001',
	])('%p is found', async (phone) => {
		answering([null, 'x', {}, { id: 5, phone: null }, { id: 6, phone: {} }, { id: 410001, phone }]);
		const { items, error } = await harness.run({ parameters: get });
		expect(error).toBeUndefined();
		expect(items[0].json).toMatchObject({ id: 410001 });
	});

	test.each(['+3900000000012', '0000000001', '390000000002', '', null])(
		'%p is somebody else',
		async (phone) => {
			answering([{ id: 410001, phone }]);
			const { error } = await harness.run({ parameters: get });
			expect(error.message).toBe('No contact has the phone number +390000000001');
			expect(harness.sandbox.requests).toHaveLength(1);
		},
	);
});

describe('P11: a number with a + is looked up by phone', () => {
	const lookedUp = ['/api/1/contacts/', '/api/1/contacts/410001/'];

	test.each<[string, unknown]>([
		['By ID', byId('+390000000001')],
		['By ID, with spaces', byId('={{ " +39 0000 000001 " }}')],
		['By ID, with 00', byId('00390000000001')],
		['By ID, with the quote of a sheet', byId("'+390000000001")],
		['By ID, as WhatsApp writes it', byId('390000000001@c.us')],
		['From List', { __rl: true, mode: 'list', value: '+390000000001' }],
		['bare', '+390000000001'],
		['bare from an expression', '={{ $json.phone }}'],
	])('%s', async (_, contactId) => {
		const { items } = await harness.run({
			parameters: { resource: 'contact', operation: 'get', contactId },
			items: [{ phone: '+390000000001' }],
		});
		expect(items[0].json).toMatchObject({ id: 410001 });
		expect(harness.sandbox.requests.map(({ path }) => path)).toEqual(lookedUp);
	});

	test.each(['delete', 'update', 'block', 'addOperator'])('%s', async (operation) => {
		await harness.run({
			parameters: {
				resource: 'contact',
				operation,
				contactId: byId('+390000000001'),
				email: 'carla.neri@example.com',
				updateFields: { firstName: 'Giulia' },
			},
		});
		expect(harness.sandbox.requests[0].query).toEqual({ phone: '+390000000001' });
		expect(harness.sandbox.requests[1].path).toContain(lookedUp[1]);
	});

	test('from an agent', async () => {
		const contactId = byId("={{ $fromAI('contact', '', 'string') }}");
		const { answer } = await harness.callTool(
			{ resource: 'contact', operation: 'get', contactId },
			{ contact: '+39 0000 000001' },
		);
		expect(JSON.parse(answer)).toEqual([expect.objectContaining({ id: 410001 })]);
	});

	test('what is no number is an error, and nothing is sent', async () => {
		const { error } = await harness.run({
			parameters: {
				resource: 'contact',
				operation: 'get',
				contactId: byId('={{ "+39 06 1234567/8" }}'),
			},
		});
		expect(error.message).toBe("'Contact' holds more than one number: +39 06 1234567/8");
		expect(harness.sandbox.requests).toEqual([]);
	});

	test('an ID stays one', async () => {
		await harness.run({
			parameters: { resource: 'contact', operation: 'get', contactId: byId('410001') },
		});
		expect(harness.sandbox.requests.map(({ path }) => path)).toEqual([lookedUp[1]]);
	});
});
