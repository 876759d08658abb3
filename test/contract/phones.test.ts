import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';

import type { Field } from '../../nodes/Spoki/description/Operation';
import { defaultCountry } from '../../nodes/Spoki/fields/phone';
import { resources } from '../../nodes/Spoki/resources';
import { cases } from '../cases';
import { byPhone, startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

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

const GROUPS = ['fields', 'additionalFields', 'texts', 'updateFields', 'filters'] as const;

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
		options: { defaultCountry: 'it' },
	};
}

const itemsOf = ({ operation }: (typeof places)[number]) => caseOf(operation)?.items;

test('every field that takes a phone number can be completed, and no other', () => {
	const completed = all.filter(({ field }) => field.addsOptions?.includes(defaultCountry));
	expect(places).toEqual(completed);
	expect(places.map(({ operation, name }) => `${operation} ${name}`)).toEqual(
		expect.arrayContaining([
			'account.getByPhone phone',
			'contact.delete contactId',
			'contact.getAll phone',
			'contact.update phone',
			'list.removeContacts phones',
			'list.syncContacts phone',
			'message.addNote phone',
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
		const { error } = await harness.run({
			parameters: parametersWith(place, phone),
			items: itemsOf(place),
		});
		expect(error.message).toContain(reason);
		expect(error.message).toContain(phone);
		expect(error.context).toMatchObject({ itemIndex: 0 });
		expect(harness.sandbox.requests).toEqual([]);
	});

	test.each([
		['P6', "'333 555 0001"],
		['P7', 'p:+393335550001'],
		['P7', '393335550001@c.us'],
		['P8', '333 555 0001'],
	])('%s: %s goes out as an international number', async (_, phone) => {
		await harness.run({ parameters: parametersWith(place, phone), items: itemsOf(place) });
		const sent = harness.sandbox.requests.map(({ path, query, body }) =>
			JSON.stringify([decodeURIComponent(path), query, body]),
		);
		expect(sent.join()).toContain('+393335550001');
	});
});
