import fc from 'fast-check';
import type { INodeProperties } from 'n8n-workflow';

import { LANGUAGES_OF } from '../../nodes/Spoki/fields/language';
import { CONTACT_LANGUAGES, TEMPLATE_LANGUAGES } from '../../nodes/Spoki/fields/languages';
import { groupFields, GROUPS, topFields, type Group } from '../../nodes/Spoki/operation/properties';
import { resources } from '../../nodes/Spoki/resources';
import { Spoki } from '../../nodes/Spoki/Spoki.node';
import { SpokiTrigger } from '../../nodes/SpokiTrigger/SpokiTrigger.node';
import { CONTACT_CODES, languageTable, TEMPLATE_CODES } from '../../scripts/languageTable';
import source from '../support/languageTable';

const context = { options: {}, timezone: 'Europe/Rome' };

/** Every field for a language, of every operation. */
const fields = resources.flatMap((resource) =>
	resource.operations.flatMap((operation) =>
		[
			...topFields(operation),
			...(Object.keys(GROUPS) as Group[]).flatMap((group) => groupFields(operation, group)),
		]
			.filter(({ property }) => /language/i.test(property.name) && !/^default/.test(property.name))
			.map((field) => ({ name: `${resource.value}.${operation.value}`, field })),
	),
);
const methodOf = ({ modes = [] }: INodeProperties) =>
	String(modes.find(({ name }) => name === 'list')?.typeOptions?.searchListMethod);

test('the tables are those of the script', () => {
	// A later Node may have other names for some of them, and so another order.
	const codesIn = (table: string) => table.match(/^\t\w+/gm)?.sort();
	expect(codesIn(source)).toEqual(codesIn(languageTable()));
});

test('the tables hold each code once, with a name of its own', () => {
	expect(Object.keys(TEMPLATE_LANGUAGES).sort()).toEqual([...TEMPLATE_CODES].sort());
	expect(Object.keys(CONTACT_LANGUAGES).sort()).toEqual([...CONTACT_CODES].sort());
	expect(TEMPLATE_CODES).toHaveLength(71);
	for (const code of TEMPLATE_CODES) expect(code).toMatch(/^[a-z]{2,3}(_[A-Z]{2})?$/);
	for (const code of CONTACT_CODES) expect(code).toMatch(/^[a-z]{2}$/);
	for (const languages of [TEMPLATE_LANGUAGES, CONTACT_LANGUAGES]) {
		const names = Object.values(languages);
		expect(new Set(names).size).toBe(names.length);
		expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
		for (const name of names) expect(name).toMatch(/^[A-Z][\p{L}, ]+$/u);
	}
	expect(TEMPLATE_LANGUAGES).toMatchObject({ it: 'Italian', pt_BR: 'Portuguese, Brazil' });
});

describe('U11: by enumeration, every language', () => {
	test('there are such fields, of contacts, messages and templates', () => {
		expect(new Set(fields.map(({ name }) => name))).toEqual(
			new Set([
				...['bulkSync', 'getAll', 'update', 'upsert'].map((name) => `contact.${name}`),
				...['automation.start', 'automation.startMany', 'list.syncContacts'],
				...['message.sendAndWait', 'message.sendTemplate'],
				...['template.create', 'template.update'],
			]),
		);
	});

	test.each(fields)('of $name is chosen from a list or given by its code', ({ field }) => {
		expect(field.property).toMatchObject({
			displayName: 'Language',
			type: 'resourceLocator',
			default: { mode: 'list', value: '' },
			modes: [
				{ displayName: 'From List', type: 'list', typeOptions: { searchable: true } },
				{ displayName: 'By Code', type: 'string', placeholder: 'e.g. it' },
			],
		});
		expect(LANGUAGES_OF).toHaveProperty(methodOf(field.property));
	});

	test.each(fields)('of $name is read in its own spelling', ({ field }) => {
		const read = (value: unknown) => field.read?.(value, context);
		for (const [code, name] of Object.entries(LANGUAGES_OF[methodOf(field.property)])) {
			for (const way of [code, code.replace('_', '-'), name])
				for (const written of [way, way.toUpperCase(), ` ${way.toLowerCase()}\n`])
					expect(read(written)).toBe(code);
		}
	});

	test.each(fields)('of $name that is not in the list goes out as it was given', ({ field }) => {
		for (const code of ['it-IT', 'zh_Hans_CN', 'es_CO', 'constructor', 'qq'])
			expect(field.read?.(` ${code} `, context)).toBe(code);
		fc.assert(
			fc.property(fc.stringMatching(/^[0-9]\S{0,8}$/), (code) =>
				expect(field.read?.(code, context)).toBe(code),
			),
		);
		for (const wrong of [true, ['it'], { code: 'it' }])
			expect(() => field.read?.(wrong, context)).toThrow("'Language' must be a text");
	});
});

test.each([
	['Spoki', new Spoki()],
	['Spoki Trigger', new SpokiTrigger()],
])('%s has every search that its panel asks for', (_, node) => {
	const methods: Record<string, unknown> = node.methods.listSearch;
	const all = node.description.properties.flatMap((property) => [
		property,
		...(property.type === 'collection' ? ((property.options ?? []) as INodeProperties[]) : []),
	]);
	const asked = all.flatMap(({ modes = [] }) =>
		modes.flatMap(({ typeOptions }) => typeOptions?.searchListMethod ?? []),
	);
	expect(asked.length).toBeGreaterThan(0);
	for (const method of asked) expect(typeof methods[method]).toBe('function');
});
