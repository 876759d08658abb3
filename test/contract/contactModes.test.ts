import { byId, byPhone, startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness({}, 'IT');
});
afterEach(() => harness.sandbox.close());

const GIVEN = '+390000000001';
const fromList = (value: unknown) => ({ __rl: true, mode: 'list', value });

/** Everything for which Spoki takes a contact's phone number, and where it goes. */
const places: Array<[string, (contact: unknown) => Record<string, unknown>, string]> = [
	['message.sendText', (phone) => ({ phone, text: 'Ciao' }), 'phone'],
	['message.addNote', (phone) => ({ phone, text: 'Ciao' }), 'phone'],
	[
		'message.sendButtons',
		(phone) => ({ phone, text: 'Ciao', buttons: { button: [{ text: 'Si' }] } }),
		'phone',
	],
	[
		'message.sendTemplate',
		(phone) => ({ phone, templateId: byId(501), templateValues: '{"LAST_ORDER": "7"}' }),
		'phone',
	],
	['automation.start', (phone) => ({ phone, automationId: byId(901) }), 'phone'],
	['ticket.create', (contactPhone) => ({ contactPhone, title: 'Vaso' }), 'contact_phone'],
	[
		'ticket.update',
		(contactPhone) => ({ ticketId: byId(1101), updateFields: { contactPhone } }),
		'contact_phone',
	],
];

function run(
	[operation, parametersOf]: (typeof places)[number],
	contact: unknown,
	more: object = {},
) {
	const [resource, value] = operation.split('.');
	return harness.run({
		parameters: { resource, operation: value, ...parametersOf(contact) },
		...more,
	});
}

const contactWith = (id: number) => harness.sandbox.data.contact.get(id) as unknown as object;
const received = () => harness.sandbox.requests.map(({ operation }) => String(operation));
const lookedUp = () => received().filter((operation) => operation.startsWith('contact.'));
const sent = () => harness.sandbox.requests[harness.sandbox.requests.length - 1].body;

describe.each(places)('U9: %s', (...place) => {
	const [, , key] = place;

	test.each([
		['By Phone', byPhone('+39 0000 000001')],
		['By Phone, completed', byPhone('333 123 4567'), '+393331234567'],
		['From List', fromList(GIVEN)],
		['bare, as older workflows hold it', '+39 0000 000001'],
		['by an expression', '={{ $json.phone }}'],
		['By ID with a number that has a +', byId(GIVEN)],
	])('%s needs no look-up', async (_, contact, phone = GIVEN) => {
		const { error } = await run(place, contact, { items: [{ phone: GIVEN }] });
		expect(error).toBeUndefined();
		expect(lookedUp()).toEqual([]);
		expect(sent()).toMatchObject({ [key]: phone });
	});

	test('By ID costs one look-up for all items', async () => {
		const { error } = await run(place, byId('={{ $json.id }}'), {
			items: [{ id: 410001 }, { id: '410001' }],
		});
		expect(error).toBeUndefined();
		expect(lookedUp()).toEqual(['contact.get']);
		expect(sent()).toMatchObject({ [key]: GIVEN });
	});

	test.each([
		['is unknown', 999999, 'Contact 999999 is not known to Spoki'],
		['has no phone number', 410002, 'Contact 410002 has no phone number'],
	])('a contact that %s is an error, and nothing is sent', async (_, id, message) => {
		Object.assign(contactWith(410002), { phone: null });
		const { error } = await run(place, byId(id));
		expect(error.message).toBe(message);
		expect(error.description).toMatch(/^Nothing was (sent|started)\. .+\.$/);
		expect(received().filter((operation) => !/get$/.test(operation))).toEqual([]);
	});
});

test('what is no ID is an error of the field', async () => {
	const { error } = await run(places[0], byId('rossi'));
	expect(error.message).toBe('\'Contact\' is not an ID: "rossi"');
	expect(received()).toEqual([]);
});

test('U9: the contacts of one bulk start are found before it', async () => {
	const { items, error } = await harness.run({
		parameters: {
			resource: 'automation',
			operation: 'startMany',
			automationId: byId(901),
			phone: byId('={{ $json.id }}'),
		},
		items: [{ id: 410001 }, { id: 999999 }, { id: 410003 }],
		onError: 'continueRegularOutput',
	});
	expect(error).toBeUndefined();
	expect((sent() as { contacts: object[] }).contacts).toEqual([
		{ phone: GIVEN },
		{ phone: '+390000000003' },
	]);
	expect(items[1].json.error).toMatchObject({ message: 'Contact 999999 is not known to Spoki' });
});

test('U9: an agent names a contact in each way', async () => {
	const contact = "={{ $fromAI('contact', '', 'string') }}";
	for (const [mode, given] of [
		[byPhone(contact), '0039 0000 000001'],
		[byId(contact), '410001'],
		[contact, GIVEN],
	] as const) {
		await harness.callTool(
			{ resource: 'message', operation: 'sendText', phone: mode, text: 'Ciao' },
			{ contact: given },
		);
		expect(sent()).toMatchObject({ phone: GIVEN });
	}
});

describe('the list of contacts by phone', () => {
	test('gives the number, so that choosing needs no look-up', async () => {
		const byNumber = await harness.search('searchContactPhone', 'giulia');
		const byIds = await harness.search('searchContact', 'giulia');
		expect(byNumber.results.map(({ name }) => name)).toEqual(byIds.results.map(({ name }) => name));
		expect(byNumber.results.length).toBeGreaterThan(1);
		for (const { name, value } of byNumber.results) expect(name).toContain(String(value));
	});

	test.each([
		['no number', null, undefined],
		['a blank number', ' ', undefined],
		['digits alone', '390000000001', GIVEN],
		['00 in front', '0039 0000 000001', GIVEN],
	])('a contact with %s', async (_, phone, value) => {
		Object.assign(contactWith(410001), { phone, first_name: 'Unica' });
		const { results } = await harness.search('searchContactPhone', 'Unica');
		expect(results.map((result) => result.value)).toEqual(value === undefined ? [] : [value]);
	});
});

describe('M8: a phone number is found as people write it', () => {
	const getAll = (search: unknown) => ({
		resource: 'contact',
		operation: 'getAll',
		returnAll: true,
		filters: { search },
	});
	const searched = () => harness.sandbox.requests.map(({ query }) => query.search);

	test.each([
		['+39 0000 000 001', GIVEN],
		['+39.0000.000001', GIVEN],
		['0039 0000-000001', GIVEN],
		['(0000) 000001', '0000000001'],
		['333 123', '333123'],
		[' Rossi ', 'Rossi'],
		['12 34', '12 34'],
		['2026-11-22', '2026-11-22'],
		['22/11/2026', '22/11/2026'],
		['ordine 12 34 56', 'ordine 12 34 56'],
		['anna.rossi@example.com', 'anna.rossi@example.com'],
	])('%s is looked for as %s', async (text, asked) => {
		await harness.search('searchContact', text);
		await harness.search('searchContactPhone', `${text} `);
		await harness.run({ parameters: getAll(text) });
		expect([...new Set(searched())]).toEqual([asked]);
	});

	test('other lists search for what is entered', async () => {
		await harness.search('searchList', '333 123 4567');
		expect(searched()).toEqual(['333 123 4567']);
	});

	test('a number from an expression is looked for', async () => {
		await harness.run({ parameters: getAll('={{ 390000000001 }}') });
		expect(searched()).toEqual(['390000000001']);
	});
});
