import fc from 'fast-check';
import type { INodePropertyOptions } from 'n8n-workflow';

import type { Field } from '../../nodes/Spoki/description/Operation';
import { groupFields, GROUPS, topFields, type Group } from '../../nodes/Spoki/operation/properties';
import { resources } from '../../nodes/Spoki/resources';
import { byId, startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const context = { options: {}, timezone: 'Europe/Rome' };

const errorOf = (read: () => unknown) => {
	try {
		return read();
	} catch (error) {
		return error as { message: string; description: string };
	}
};

/** Every field of every operation, inside collections too. */
const fields = resources.flatMap((resource) =>
	resource.operations.flatMap((operation) =>
		[
			...topFields(operation),
			...(Object.keys(GROUPS) as Group[]).flatMap((group) => groupFields(operation, group)),
		].map((field) => ({
			name: `${resource.value}.${operation.value} ${field.property.displayName}`,
			field,
		})),
	),
);
const isDropDown = ({ property }: Field) =>
	['multiOptions', 'options'].includes(property.type) &&
	property.noDataExpression !== true &&
	property.options !== undefined;
/** Whether an expression may give what the drop-down does not offer. */
const isOpen = ({ property, read }: Field) =>
	property.type === 'options' && errorOf(() => read?.('Not known', context)) === 'Not known';
/** Likewise where Spoki numbers what it offers. */
const isNumbered = ({ property, read }: Field) =>
	property.type === 'options' && errorOf(() => read?.(987, context)) === 987;
const dropDowns = fields.filter(({ field }) => isDropDown(field));
const closed = dropDowns.filter(({ field }) => !isOpen(field) && !isNumbered(field));
const open = dropDowns.filter(({ field }) => isOpen(field));
const numbered = dropDowns.filter(({ field }) => isNumbered(field));

/** A text in any mixture of capital and small letters. */
const inAnyCase = (text: string) =>
	fc
		.array(fc.boolean(), { minLength: text.length, maxLength: text.length })
		.map((capitals) =>
			Array.from(text, (letter, index) =>
				capitals[index] ? letter.toUpperCase() : letter.toLowerCase(),
			).join(''),
		);
describe('C1: by enumeration, every field of a fixed set', () => {
	test('there are such fields, in several resources', () => {
		expect(new Set(closed.map(({ name }) => name.split('.')[0])).size).toBeGreaterThan(5);
	});

	test.each(closed)('$name takes its values in any case, and nothing else', ({ field }) => {
		const { displayName, options, type } = field.property;
		expect(field.read).toBeDefined();
		const read = (value: unknown) => {
			const found = field.read?.(value, context);
			return type === 'multiOptions' ? (found as unknown[])[0] : found;
		};
		const values = (options as INodePropertyOptions[]).map(({ value }) => value);
		for (const value of values) {
			fc.assert(
				fc.property(inAnyCase(String(value)), (given) => read(` ${given}\n`) === value),
				{ numRuns: 20 },
			);
		}
		const known = values.map((value) => String(value).toLowerCase());
		const others = fc.oneof(
			fc.string({ minLength: 1 }).filter((text) => /[^\s,;[]/.test(text)),
			fc.constantFrom<unknown>(true, false, 99, { value: values[0] }, [[values[0]]], 'not_known'),
		);
		fc.assert(
			fc.property(others, (given) => {
				fc.pre(typeof given !== 'string' || !known.includes(given.trim().toLowerCase()));
				fc.pre(type !== 'multiOptions' || !/[[,;\n]/.test(String(given)));
				const error = errorOf(() => read(given)) as { message: string; description: string };
				expect(error.message).toContain(`'${displayName}'`);
				if (typeof given === 'object') return;
				const unnamed = values.filter((value) => !error.description.includes(String(value)));
				expect(unnamed).toEqual([]);
			}),
			{ numRuns: 50 },
		);
	});
});

describe('C2: open choices', () => {
	test('are these, and no others', () => {
		expect(open.map(({ name }) => name).sort()).toEqual([
			'automation.getAll Webhook Platform',
			'campaign.create Status',
			'campaign.update Status',
			'invitation.create Role',
			'invitation.updateRole Role',
			'media.create Format Type',
			'partnerInvitation.create Role',
			'partnerInvitation.updateRole Role',
			'partnerRole.update Role',
			'role.addServiceUser Role',
			'role.update Role',
			'template.create Category',
			'template.create Subcategory',
			'template.update Category',
			'template.update Subcategory',
			'ticket.create Status',
			'ticket.getAll Status',
			'ticket.update Status',
			'webhook.create Event',
			'webhook.getAll Event',
			'webhook.update Event',
		]);
		expect(numbered.map(({ name }) => name).sort()).toEqual([
			'channel.create Platform',
			'partner.getAccountReport Granularity',
			'webhook.create Version',
			'webhook.update Version',
		]);
	});

	test.each(numbered)('$name: its names and any whole number, and nothing else', ({ field }) => {
		fc.assert(
			fc.property(fc.nat(999_999_999), (number) => {
				expect(field.read?.(number, context)).toBe(number);
				expect(field.read?.(` ${number}\n`, context)).toBe(number);
			}),
		);
		const { displayName, options } = field.property;
		for (const { name, value } of options as INodePropertyOptions[]) {
			fc.assert(
				fc.property(inAnyCase(name), (given) =>
					expect(field.read?.(` ${given}\n`, context)).toBe(value),
				),
			);
		}
		const others = fc.oneof(
			fc.string({ minLength: 1 }),
			fc.double({ noNaN: true }).map((number) => number + 0.5),
			fc.constantFrom<unknown>(-1, '1.0', '1e3', '0x1', '10000000000', [1], { value: 1 }, true),
		);
		fc.assert(
			fc.property(others, (given) => {
				fc.pre(!/^\s*\d+\s*$/.test(String(given)) || typeof given === 'object');
				const error = errorOf(() => field.read?.(given, context)) as Error & {
					description: string;
				};
				expect(error.message).toContain(`'${displayName}'`);
				if (typeof given !== 'string') return;
				const unnamed = (options as INodePropertyOptions[]).filter(
					({ name, value }) => !error.description.includes(`${value} (${name})`),
				);
				expect(unnamed).toEqual([]);
			}),
		);
	});

	test.each(open)(
		'$name: Spoki’s spelling of what is known, anything else as given',
		({ field }) => {
			for (const { value } of field.property.options as INodePropertyOptions[]) {
				const choice = String(value);
				fc.assert(
					fc.property(inAnyCase(choice), (given) =>
						expect(field.read?.(` ${given} `, context)).toBe(choice),
					),
					{ numRuns: 20 },
				);
			}
			expect(field.read?.(' In sospeso ', context)).toBe('In sospeso');
			expect(() => field.read?.({ a: 1 }, context)).toThrow(`'${field.property.displayName}'`);
			expect(() => field.read?.(['a'], context)).toThrow(`'${field.property.displayName}'`);
		},
	);

	test('a category of a template that is not in the list can be typed', async () => {
		const create = (category: unknown) =>
			harness.run({
				parameters: {
					resource: 'template',
					operation: 'create',
					name: 'Vaso',
					category,
					language: 'it',
					body: 'Ciao.',
				},
			});
		for (const category of [
			{ __rl: true, mode: 'name', value: 'TRANSACTIONAL' },
			'TRANSACTIONAL',
			{ __rl: true, mode: 'list', value: 'UTILITY' },
			'utility',
			'={{ "Marketing" }}',
		])
			await create(category);
		expect(
			harness.sandbox.requests.map(({ body }) => (body as { category: string }).category),
		).toEqual(['TRANSACTIONAL', 'TRANSACTIONAL', 'UTILITY', 'UTILITY', 'MARKETING']);
		expect((await create('={{ "" }}')).error.message).toBe("'Category' is empty");
	});
});

describe('C1: through the node', () => {
	const upsert = (status: unknown) => ({
		resource: 'contact',
		operation: 'upsert',
		phone: '+393331234567',
		additionalFields: { status },
	});

	test.each([
		['subscribed', 'Subscribed'],
		['UNSUBSCRIBED', 'Unsubscribed'],
		['={{ " not declared " }}', 'Not Declared'],
	])('the Marketing Status %s goes out as %s', async (given, sent) => {
		await harness.run({ parameters: upsert(given) });
		expect(harness.sandbox.requests[0].body).toMatchObject({ status: sent });
	});

	test.each(['not_subscribed', '={{ true }}', '="false"', '={{ "false" }}', '={{ 1 }}'])(
		'the Marketing Status %s is refused, with the values',
		async (given) => {
			const { error } = await harness.run({ parameters: upsert(given) });
			expect(error.message).toMatch(/^'Marketing Status' is not one of its choices: /);
			expect(error.description).toContain('Not Declared, Subscribed, Unsubscribed');
			expect(harness.sandbox.requests).toHaveLength(0);
		},
	);

	test('a Ticket’s priority high goes out as High, ugly is refused', async () => {
		const update = (priority: string) =>
			harness.run({
				parameters: {
					resource: 'ticket',
					operation: 'update',
					ticketId: byId(701),
					updateFields: { priority, status: 'in progress' },
				},
			});
		await update('high');
		expect(harness.sandbox.requests[0].body).toEqual({ priority: 'High', status: 'In Progress' });
		const { error } = await update('ugly');
		expect(error.message).toBe("'Priority' is not one of its choices: ugly");
		expect(harness.sandbox.requests).toHaveLength(1);
	});

	test('in a bulk request such an item costs no other', async () => {
		const { items } = await harness.run({
			parameters: {
				resource: 'contact',
				operation: 'bulkSync',
				phone: '={{ $json.phone }}',
				additionalFields: { status: '={{ $json.status }}' },
			},
			items: ['Subscribed', 'true', 'unsubscribed'].map((status, index) => ({
				phone: `+39333123456${index}`,
				status,
			})),
			onError: 'continueRegularOutput',
		});
		expect(items.map(({ json }) => 'error' in json)).toEqual([false, true, false]);
		const [{ body }] = harness.sandbox.requests;
		expect(JSON.stringify(body).match(/"status":"\w+"/g)).toEqual([
			'"status":"Subscribed"',
			'"status":"Unsubscribed"',
		]);
		expect(harness.sandbox.requests).toHaveLength(1);
	});
});
