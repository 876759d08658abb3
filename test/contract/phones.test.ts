import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';

import type { Field } from '../../nodes/Spoki/description/Operation';
import { defaultCountryPrefix } from '../../nodes/Spoki/fields/phone';
import { resources } from '../../nodes/Spoki/resources';
import { cases } from '../cases';
import { byId, byPhone, openShop, type Shop } from '../support/shop';

let shop: Shop;
beforeEach(async () => {
	shop = await openShop();
});
afterEach(() => shop.sandbox.close());

type Property = Pick<INodeProperties, 'displayName' | 'name' | 'options' | 'type'> &
	Partial<Pick<INodeProperties, 'displayOptions' | 'modes'>>;

const isNamedPhone = ({ displayName, name }: Property) => /phone/i.test(displayName + name);

/** The parameters inside the rows of a collection. */
const rowsOf = ({ type, options = [] }: Property) =>
	type === 'fixedCollection' ? (options as INodePropertyCollection[]) : [];

/** Whether a phone number can be entered in a parameter, in one of its modes or in its rows. */
const takesPhone = (property: Property): boolean =>
	isNamedPhone(property) ||
	(property.modes ?? []).some(({ name }) => name === 'phone') ||
	rowsOf(property).some(({ values }) => values.some(takesPhone));

/** What a parameter holds when a person enters this number in it. */
function holding(property: Property, phone: string): unknown {
	if (property.type === 'resourceLocator') return byPhone(phone);
	const row = rowsOf(property).find(({ values }) => values.some(takesPhone));
	if (row === undefined) return phone;
	const phoneInRow = row.values.find(takesPhone) as Property;
	const shown = Object.entries(phoneInRow.displayOptions?.show ?? {});
	const values = Object.fromEntries([
		...row.values.filter(({ type }) => type === 'string').map(({ name }) => [name, 'Chiama']),
		...shown.map(([name, values = []]) => [name, values[0]] as const),
		[phoneInRow.name, phone],
	]);
	return { [row.name]: [values] };
}

const GROUPS = ['fields', 'additionalFields', 'updateFields', 'filters'] as const;

const all = resources.flatMap((resource) =>
	resource.operations.flatMap((operation) =>
		GROUPS.flatMap((group) =>
			(operation[group] ?? []).map((field: Field) => ({
				operation: `${resource.value}.${operation.value}`,
				group,
				field,
				name: field.property.name,
			})),
		),
	),
);

const places = all.filter(({ field }) => takesPhone(field.property));

const caseOf = (operation: string) => cases.find((one) => one.operation === operation);

/** An operation's case with a number in one of its parameters. */
function parametersWith({ operation, group, field }: (typeof places)[number], phone: string) {
	const [resource, value] = operation.split('.');
	const parameters = {
		// The form of a template, which the case of an update does not use.
		...(resource === 'template' ? caseOf('template.create')?.parameters : {}),
		...caseOf(operation)?.parameters,
	} as Record<string, unknown>;
	const given = { [field.property.name]: holding(field.property, phone) };
	return {
		resource,
		operation: value,
		...parameters,
		...Object.fromEntries(
			Object.entries(field.shownWhen ?? {}).map(([name, values]) => [name, values[0]]),
		),
		...(group === 'fields'
			? given
			: { [group]: { ...(parameters[group] as object | undefined), ...given } }),
		options: { defaultCountryPrefix: 'it' },
	};
}

const itemsOf = ({ operation }: (typeof places)[number]) => caseOf(operation)?.items;

test('every field that takes a phone number can be completed, and no other', () => {
	const completed = all.filter(({ field }) => field.brings?.includes(defaultCountryPrefix));
	expect(places).toEqual(completed);
	expect(places.map(({ operation, name }) => `${operation} ${name}`)).toEqual(
		expect.arrayContaining([
			'account.getByPhone phone',
			'contact.delete contactId',
			'contact.getAll phone',
			'contact.update phone',
			'list.removeContacts phones',
			'list.syncContacts phone',
			'message.sendTemplate phone',
			'template.create buttons',
			'ticket.create contactPhone',
		]),
	);
});

describe.each(places)('$operation: $name', (place) => {
	test.each([
		['P1', '3331234567.0', 'was stored as a decimal number'],
		['P2', '447911123456', 'may or may not already begin with the country code 44'],
		['P3', '06 1234567/8', 'holds more than one number'],
		['P4', '612345678', 'has lost its leading zero'],
		['P9', '3.93331E+11', 'was shortened by a sheet'],
		['P9', '123456789012345@lid', 'is an ID of WhatsApp'],
	])('%s: %s is an error before anything is sent', async (_, phone, reason) => {
		const { error } = await shop.run({
			parameters: parametersWith(place, phone),
			items: itemsOf(place),
		});
		expect(error.message).toContain(reason);
		expect(error.message).toContain(phone);
		expect(error.context).toMatchObject({ itemIndex: 0 });
		expect(shop.sandbox.requests).toEqual([]);
	});

	test.each([
		['P6', "'333 555 0001"],
		['P7', 'p:+393335550001'],
		['P7', '393335550001@c.us'],
		['P8', '333 555 0001'],
	])('%s: %s goes out as an international number', async (_, phone) => {
		await shop.run({ parameters: parametersWith(place, phone), items: itemsOf(place) });
		const sent = shop.sandbox.requests.map(({ path, query, body }) =>
			JSON.stringify([decodeURIComponent(path), query, body]),
		);
		expect(sent.join()).toContain('+393335550001');
	});
});

describe('P10: By Phone compares digits only', () => {
	const answering = (results: unknown[]) =>
		shop.sandbox.failNext({
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
		const { items, error } = await shop.run({ parameters: get });
		expect(error).toBeUndefined();
		expect(items[0].json).toMatchObject({ id: 410001 });
	});

	test.each(['+3900000000012', '0000000001', '390000000002', '', null])(
		'%p is somebody else',
		async (phone) => {
			answering([{ id: 410001, phone }]);
			const { error } = await shop.run({ parameters: get });
			expect(error.message).toBe('No contact has the phone number +390000000001');
			expect(shop.sandbox.requests).toHaveLength(1);
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
		const { items } = await shop.run({
			parameters: { resource: 'contact', operation: 'get', contactId },
			items: [{ phone: '+390000000001' }],
		});
		expect(items[0].json).toMatchObject({ id: 410001 });
		expect(shop.sandbox.requests.map(({ path }) => path)).toEqual(lookedUp);
	});

	test.each(['delete', 'update', 'block', 'addOperator'])('%s', async (operation) => {
		await shop.run({
			parameters: {
				resource: 'contact',
				operation,
				contactId: byId('+390000000001'),
				email: 'carla.neri@example.com',
				updateFields: { firstName: 'Giulia' },
			},
		});
		expect(shop.sandbox.requests[0].query).toEqual({ phone: '+390000000001' });
		expect(shop.sandbox.requests[1].path).toContain(lookedUp[1]);
	});

	test('from an agent', async () => {
		const contactId = byId("={{ $fromAI('contact', '', 'string') }}");
		const { answer } = await shop.callTool(
			{ resource: 'contact', operation: 'get', contactId },
			{ contact: '+39 0000 000001' },
		);
		expect(JSON.parse(answer)).toEqual([expect.objectContaining({ id: 410001 })]);
	});

	test('what is no number is an error, and nothing is sent', async () => {
		const { error } = await shop.run({
			parameters: {
				resource: 'contact',
				operation: 'get',
				contactId: byId('={{ "+39 06 1234567/8" }}'),
			},
		});
		expect(error.message).toBe("'Contact' holds more than one number: +39 06 1234567/8");
		expect(shop.sandbox.requests).toEqual([]);
	});

	test('an ID stays one', async () => {
		await shop.run({
			parameters: { resource: 'contact', operation: 'get', contactId: byId('410001') },
		});
		expect(shop.sandbox.requests.map(({ path }) => path)).toEqual([lookedUp[1]]);
	});
});
