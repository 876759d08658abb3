import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import { Completion } from '../../nodes/Spoki/description/Completion';
import type { Field, Operation } from '../../nodes/Spoki/description/Operation';
import { keyOf, sendableFields } from '../../nodes/Spoki/operation/body';
import { GROUPS, groupFields, type Group } from '../../nodes/Spoki/operation/properties';
import { readValues } from '../../nodes/Spoki/operation/values';
import { resources } from '../../nodes/Spoki/resources';
import { endpoints } from '../spoki-api/endpoints';

const LABEL = 'Extra Fields (JSON)';

const declared = resources.flatMap((resource) =>
	resource.operations.map((operation) => ({
		name: `${resource.value}.${operation.value}`,
		operation,
	})),
);

/** The fields for keys that the node does not know, by the collection that they are in. */
function spreadIn(operation: Operation): Array<[Group, Field]> {
	return (Object.keys(GROUPS) as Group[]).flatMap((group) =>
		groupFields(operation, group)
			.filter(({ spread }) => spread)
			.map((field): [Group, Field] => [group, field]),
	);
}

const byHavingIt = (wanted: boolean) =>
	declared.filter(({ operation }) => spreadIn(operation).length > 0 === wanted);

/** What only reads, removes, or sends a message, and what signs in, by what the endpoint table says. */
function mayHaveIt(name: string, { effect }: Operation): boolean {
	const row = endpoints.find(({ operation }) => operation === name);
	const schema = row?.body?.items ?? row?.body;
	const properties = Object.values<object>(schema?.properties ?? {});
	const isOpen = properties.some((property) => !('const' in property));
	const isOther = /^message\.|^automation\.start|AuthenticationToken$/.test(name);
	return isOpen && !isOther && ['send', 'write'].includes(effect);
}

describe('who has it', () => {
	test('both kinds are there', () => {
		expect(byHavingIt(true).length).toBeGreaterThan(20);
		expect(byHavingIt(false).length).toBeGreaterThan(20);
	});

	test.each(declared)('$name, if it creates or updates and nothing else', ({ name, operation }) => {
		expect(spreadIn(operation)).toHaveLength(mayHaveIt(name, operation) ? 1 : 0);
	});

	test.each(byHavingIt(true))('$name, where a person looks for it', ({ name, operation }) => {
		const [[group, { property }]] = spreadIn(operation);
		const { updateFields, value } = operation;
		const isUpdate = updateFields !== undefined || value.startsWith('update');
		expect(group).toBe(isUpdate ? 'updateFields' : 'additionalFields');
		expect(property).toMatchObject({ type: 'json', default: '{}' });
		expect(property.displayName).toBe(name === 'automation.create' ? 'Definition (JSON)' : LABEL);
	});

	test('a new operation that creates has it by itself', () => {
		const text: Field = {
			property: { displayName: 'Name', name: 'name', type: 'string', default: '' },
		};
		const made: Operation = {
			...resources[0].operations[0],
			...{ value: 'create', effect: 'write', method: 'POST', path: '/api/1/things/' },
			fields: [text],
		};
		expect(spreadIn(made).map(([group]) => group)).toEqual(['additionalFields']);
		for (const other of [
			{ effect: 'read' as const },
			{ effect: 'destroy' as const },
			{ method: 'DELETE' as const },
			{ limitType: 'Note' },
			{ fields: [{ ...text, local: true as const }] },
			{ fields: [{ ...text, inQuery: true as const }] },
			{ fields: [{ ...text, secret: true as const }] },
			{ fields: [text, { ...text, secret: true as const }] },
			{ path: '/api/1/things/{name}/' },
		])
			expect(spreadIn({ ...made, ...other })).toEqual([]);
	});
});

/** Reads an item as a run does. */
function read(operation: Operation, parameters: IDataObject) {
	const context = {
		getTimezone: () => 'Europe/Rome',
		getNodeParameter: (name: string, _: number, fallback: unknown) => parameters[name] ?? fallback,
	} as Parameters<typeof readValues>[0];
	return readValues(context, operation, 0);
}

/** What became of an item: its body, or that a person is told what to correct. */
function outcome(operation: Operation, parameters: IDataObject): object {
	try {
		return { body: plain(read(operation, parameters).body) };
	} catch (error) {
		return error instanceof UserError ? { refused: true } : { crash: error };
	}
}

/** What Spoki is asked for compares by that it is asked. */
function plain(body: IDataObject): unknown {
	return Object.fromEntries(
		Object.entries(body as Record<string, unknown>).map(([key, value]) => [
			key,
			value instanceof Completion ? 'asked' : value,
		]),
	);
}

const find = (wanted: string) => {
	const found = declared.find(({ name }) => name === wanted);
	return { ...(found?.operation as Operation), check: undefined };
};

const isFit = (value: unknown) =>
	!/__proto__|constructor|prototype|undefined|NaN|Invalid|\[object/.test(JSON.stringify(value));

/** What JSON can hold and nothing refuses at once. */
const json = fc
	.anything({
		maxDepth: 2,
		values: [fc.integer(), fc.string(), fc.boolean(), fc.constant(null)],
	})
	.filter(isFit) as fc.Arbitrary<IDataObject[string]>;

/** Every field that an operation with extra fields can send, alone in its panel. */
const known = byHavingIt(true).flatMap(({ name, operation }) =>
	sendableFields(operation)
		.filter(({ spread }) => !spread)
		.map((field) => {
			const property = { ...field.property, required: undefined };
			const alone: Operation = {
				...operation,
				...{ fields: [], texts: [], filters: [], options: [], check: undefined },
				additionalFields: [{ ...field, property, shownWhen: undefined }],
				updateFields: undefined,
				value: 'create',
				path: '/api/1/things/',
			};
			return { name: `${name} ${keyOf(field)}`, field, alone };
		}),
);

/** A value under a key that may lead into objects. */
function under(key: string, value: unknown): IDataObject {
	const steps = key.split('.').reverse();
	return steps.reduce((inner: unknown, step) => ({ [step]: inner }), value) as IDataObject;
}

describe('a key with a field of its own', () => {
	const samples: Array<IDataObject[string]> = [
		...[
			'',
			' ',
			'null',
			' Anna ',
			'333 1234567',
			'+39 333 123 4567',
			'it',
			'Scheduled',
			'2049-06-01',
		],
		...['https://example.com/a.jpg', 'undefined', '[object Object]', '5', 'A'.repeat(2_000)],
		...[0, 5, -1, 2 ** 53, true, false, null, {}, { a: 1 }, { CITY: 'Bari' }, [], [1], ['a', {}]],
	];

	test.each(known)('$name: is checked and sent as its field does it', ({ field, alone }) => {
		fc.assert(
			fc.property(json, (value) => {
				const { name } = field.property;
				const inForm = outcome(alone, { additionalFields: { [name]: value } as IDataObject });
				const extraFields = under(keyOf(field), value);
				const asObject = outcome(alone, { additionalFields: { extraFields } });
				const text = JSON.stringify(extraFields);
				const asText = outcome(alone, { additionalFields: { extraFields: text } });
				const crashed = 'crash' in inForm;
				const same = { crashed: false, asObject: inForm, asText: inForm };
				expect({ crashed, asObject, asText }).toEqual(same);
			}),
			{ numRuns: 2 * samples.length, examples: samples.map((value): [typeof value] => [value]) },
		);
	});

	test('is refused in words that name both places', () => {
		const parameters = { additionalFields: { extraFields: { first_name: ['a'] } } };
		expect(() => read(find('contact.upsert'), { phone: '+393331234567', ...parameters })).toThrow(
			`In '${LABEL}': 'First Name' must be a text, not a list`,
		);
	});

	test('what the form says wins, whatever else is given', () => {
		const keys = fc.constantFrom('first_name', 'phone', 'custom_fields', 'email', 'other');
		fc.assert(
			fc.property(fc.dictionary(keys, json), (extraFields) => {
				const { body } = read(find('contact.update'), {
					contactId: '7',
					customFields: { CITY: 'Bari' },
					updateFields: {
						...{ firstName: 'Anna', phone: '+393331234567', email: 'a@example.com' },
						extraFields,
					},
				});
				const { other, ...own } = body;
				expect(other).toEqual(extraFields.other);
				expect(own).toEqual({
					...{ first_name: 'Anna', phone: '+393331234567', email: 'a@example.com' },
					custom_fields: { CITY: 'Bari' },
				});
			}),
		);
	});
});

describe('a key that the node does not know', () => {
	const keys = fc.string({ minLength: 1 }).filter((key) => key.trim() !== '' && key !== 'name');

	test('goes out as it was given, and leaves what was given as it was', () => {
		fc.assert(
			fc.property(fc.dictionary(keys, json).filter(isFit), (extraFields) => {
				const given = JSON.stringify(extraFields);
				const { body } = read(find('list.create'), {
					name: 'A',
					additionalFields: { extraFields },
				});
				const others = { ...extraFields };
				for (const identity of ['id', 'uuid']) delete others[identity];
				expect(body).toEqual({ ...others, name: 'A' });
				expect(JSON.stringify(extraFields)).toBe(given);
			}),
			{ examples: [[{ id: 7, uuid: 'x', tags: [1, null, { id: 3 }], a: null }]] },
		);
	});

	test('may stand beside one that the form fills, in the same object', () => {
		const item = { additional_info: { first_name: 'X', company: 'Valdoro' } };
		const fields = { email: 'a@example.com', role: 'Administrator' };
		const create = (form: object) =>
			read(find('invitation.create'), {
				...fields,
				additionalFields: { ...form, extraFields: item },
			}).body.additional_info;
		expect(create({ firstName: 'Anna' })).toEqual({ company: 'Valdoro', first_name: 'Anna' });
		expect(create({})).toEqual({ company: 'Valdoro', first_name: 'X' });
		expect(item).toEqual({ additional_info: { first_name: 'X', company: 'Valdoro' } });
	});
});

test('what holds itself is refused', () => {
	const extraFields: IDataObject = {};
	extraFields.inner = { extraFields };
	const additionalFields = { extraFields };
	expect(() => read(find('list.create'), { name: 'A', additionalFields })).toThrow(
		`'${LABEL}' is nested too deep`,
	);
});
