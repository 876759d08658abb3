import type { INodePropertyCollection } from 'n8n-workflow';

import type { Field } from '../../nodes/Spoki/description/Operation';
import { defaultCountry } from '../../nodes/Spoki/fields/phone';
import { GROUPS, groupFields, topFields, type Group } from '../../nodes/Spoki/operation/properties';
import { resources } from '../../nodes/Spoki/resources';
import { Spoki } from '../../nodes/Spoki/Spoki.node';
import { events } from '../../nodes/SpokiTrigger/events';

const groups = Object.keys(GROUPS) as Group[];

const operations = resources.flatMap((resource) =>
	resource.operations.map((operation) => ({
		name: `${resource.value}.${operation.value}`,
		resource: resource.value,
		operation,
	})),
);

const everyField = operations.flatMap(({ name, operation }) =>
	[topFields(operation), ...groups.map((group) => groupFields(operation, group))].flatMap(
		(fields) => fields.map((field) => ({ name, operation, field })),
	),
);

/** What the panel of an operation shows a person, from top to bottom. */
function panelOf({ resource, operation }: (typeof operations)[number]): string[] {
	return new Spoki().description.properties
		.filter(({ displayOptions: { show = {} } = {} }) =>
			[show.resource?.includes(resource), show.operation?.includes(operation.value)].every(Boolean),
		)
		.filter(({ displayOptions }) => displayOptions?.show?.['@tool']?.[0] !== true)
		.filter(({ type }) => type !== 'notice' && type !== 'hidden')
		.map(({ name }) => name);
}

/** A phone number of the record itself, or several at once: there is no contact to choose. */
const OWN_NUMBERS = [
	'account.getByPhone phone',
	'channel.getByPhone phone',
	'contact.bulkSync phone',
	'contact.getAll phone',
	'contact.update phone',
	'contact.upsert phone',
	'list.removeContacts phones',
	'list.syncContacts phone',
	'template.create buttons',
	'template.update buttons',
];

const placeOf = ({ name, field }: (typeof everyField)[number]) => `${name} ${field.property.name}`;
const modesOf = ({ property: { modes = [] } }: Field) => modes.map(({ name }) => name);

const ofContacts = everyField.filter(
	(place) =>
		place.field.addsOptions?.includes(defaultCountry) && !OWN_NUMBERS.includes(placeOf(place)),
);

test('what takes a phone number and is no contact is known', () => {
	const others = everyField.filter(
		({ field }) => field.addsOptions?.includes(defaultCountry) && !modesOf(field).includes('phone'),
	);
	expect(others.map(placeOf).sort()).toEqual(OWN_NUMBERS);
});

test('a contact can be chosen in many places', () => {
	expect(ofContacts.map(placeOf).sort()).toEqual(
		expect.arrayContaining([
			'automation.start phone',
			'automation.startMany phone',
			'contact.get contactId',
			'message.addNote phone',
			'message.sendButtons phone',
			'message.sendList phone',
			'message.sendTemplate phone',
			'message.sendText phone',
			'ticket.create contactPhone',
			'ticket.update contactPhone',
		]),
	);
	expect(ofContacts).toHaveLength(17);
});

test.each(ofContacts.map((place) => [placeOf(place), place] as const))(
	'U9: %s is the Contact, in the three ways',
	(_, { field, operation }) => {
		const { property } = field;
		const isInPath = operation.path.includes(`{${property.name}}`);
		expect(property).toMatchObject({ displayName: 'Contact', type: 'resourceLocator' });
		expect(modesOf(field)).toEqual(isInPath ? ['list', 'id', 'phone'] : ['phone', 'list', 'id']);
		expect(property.default).toEqual({ mode: modesOf(field)[0], value: '' });
		expect(property.modes?.find(({ name }) => name === 'phone')?.hint).toMatch(/country code/);
	},
);

test('every phone number alone says below it what it must hold', () => {
	const alone = everyField.filter(
		({ field: { property } }) => property.name === 'phone' && property.type === 'string',
	);
	expect(alone.length).toBeGreaterThan(4);
	for (const { field } of alone) expect(field.property.hint).toMatch(/country code/);
});

test('U8: Simplify stands in the panel of what reads and among the options of what writes', () => {
	for (const place of operations) {
		const { name, operation } = place;
		const isThere = operation.simplify !== undefined;
		const reads = operation.effect === 'read';
		const isOption = groupFields(operation, 'options').some(
			({ property }) => property.name === 'simplify',
		);
		expect({ name, top: panelOf(place).includes('simplify'), isOption }).toEqual({
			name,
			top: isThere && reads,
			isOption: isThere && !reads,
		});
	}
});

test('U8: custom fields stand below the collections and above the options', () => {
	const panels = operations.map(panelOf).filter((panel) => panel.includes('customFields'));
	expect(panels).toHaveLength(6);
	for (const panel of panels) {
		const after = panel.slice(panel.indexOf('customFields') + 1);
		expect(after).toEqual(['options']);
	}
	const upsert = operations.find(({ name }) => name === 'contact.upsert');
	expect(panelOf(upsert as (typeof operations)[number])).toEqual([
		'phone',
		'additionalFields',
		'customFields',
		'options',
	]);
});

test("no filter of the trigger takes a phone number, which the credential's country would complete", () => {
	const filters = events.flatMap(({ collection }) => collection.filters ?? []);
	expect(filters.length).toBeGreaterThan(3);
	for (const { addsOptions = [] } of filters) expect(addsOptions).not.toContain(defaultCountry);
});

test('no label but Contact is left for a contact', () => {
	const labels = (field: Field): string[] => [
		field.property.displayName,
		...((field.property.options ?? []) as INodePropertyCollection[]).map(
			({ displayName }) => displayName ?? '',
		),
	];
	for (const { field } of everyField)
		for (const label of labels(field)) expect(label).not.toMatch(/contact phone/i);
});
