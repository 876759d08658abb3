import type { IDataObject } from 'n8n-workflow';

import { shapedRecords } from '../../nodes/Spoki/operation/shapedRecords';
import { resources } from '../../nodes/Spoki/resources';
import { cases } from '../cases';
import { byId, startHarness, type Harness } from '../support/harness';

const declared = resources.flatMap((resource) =>
	resource.operations.map((operation) => ({
		name: `${resource.value}.${operation.value}`,
		operation,
	})),
);

/** Every operation with Simplify, and its case. */
const withOutput = declared
	.filter(({ operation }) => operation.simplify !== undefined)
	.map(({ name, operation }) => {
		const { parameters } = cases.find((one) => one.operation === name)!;
		const [resource, value] = name.split('.');
		return { name, operation, parameters: { resource, operation: value, ...parameters } };
	});

let harnesses: Harness[] = [];
/** Each call finds the same Spoki, whatever the one before it changed. */
async function newHarness() {
	const harness = await startHarness();
	harnesses.push(harness);
	return harness;
}
afterEach(async () => {
	await Promise.all(harnesses.map(({ sandbox }) => sandbox.close()));
	harnesses = [];
});

/** Each call is at another moment, which is of no interest here. */
const withoutMoments = (records: IDataObject[]) =>
	JSON.parse(
		JSON.stringify(records).replace(/"\d{4}-\d\d-\d\dT[\d:.]+\+00:00"/g, '"a moment"'),
	) as IDataObject[];

/** What a person gets of an operation with Simplify on or off. */
async function forPeople(parameters: object, simplify: boolean): Promise<IDataObject[]> {
	const { run } = await newHarness();
	const { items, error } = await run({
		parameters: { simplify, ...parameters, options: { simplify } },
	});
	expect(error).toBeUndefined();
	return withoutMoments(items.map(({ json }) => json));
}

async function asTool(parameters: object, output: object): Promise<IDataObject[]> {
	const { callTool } = await newHarness();
	const { answer } = await callTool({ ...parameters, ...output }, {});
	return withoutMoments(JSON.parse(answer) as IDataObject[]);
}

test('these are operations that read and that write', () => {
	expect(withOutput.length).toBeGreaterThan(25);
	expect(new Set(withOutput.map(({ operation }) => operation.effect)).size).toBeGreaterThan(2);
});

describe.each(withOutput)('$name', ({ parameters }) => {
	test('answers a tool simplified, as people get it, also where the tool says nothing', async () => {
		const simplified = await forPeople(parameters, true);
		expect(simplified.length).toBeGreaterThan(0);
		expect(await asTool(parameters, { output: 'simplified' })).toEqual(simplified);
		expect(await asTool(parameters, {})).toEqual(simplified);
		// What was saved of a node that was no tool.
		expect(await asTool(parameters, { simplify: false, options: { simplify: false } })).toEqual(
			simplified,
		);
	});

	test('answers a tool raw', async () => {
		const raw = await forPeople(parameters, false);
		expect(raw).not.toEqual(await forPeople(parameters, true));
		expect(await asTool(parameters, { output: 'raw' })).toEqual(raw);
	});

	test('answers a tool with each field that is selected, and the ID', async () => {
		const raw = await forPeople(parameters, false);
		const names = Object.keys(raw[0]);
		const last = names[names.length - 1];
		const lastAlone = await asTool(parameters, {
			output: 'selectedFields',
			fieldsToInclude: `${last}, no_such_field`,
		});
		expect(lastAlone).toEqual(
			raw.map((record) => ({
				...('id' in record ? { id: record.id } : {}),
				...(last in record ? { [last]: record[last] } : {}),
			})),
		);
		const all = await asTool(parameters, {
			output: 'selectedFields',
			fieldsToInclude: JSON.stringify(names),
		});
		expect(all).toEqual(raw);
	});
});

/** Lets an agent read tickets with these fields. */
async function ticketsWith(fieldsToInclude: string, operation = 'getAll') {
	const { callTool, sandbox } = await newHarness();
	const record = operation === 'getAll' ? { limit: 2 } : { ticketId: byId(701) };
	const { answer } = await callTool(
		{
			resource: 'ticket',
			operation,
			...record,
			output: 'selectedFields',
			fieldsToInclude,
		},
		{ fields: 'title, contact.phone' },
	);
	return { answer, requests: sandbox.requests.length };
}

test.each([
	['with commas', 'title, contact.phone'],
	['as JSON', '["title", "contact.phone", "title"]'],
	['as the agent says', "={{ $fromAI('fields', '', 'string') }}"],
])('fields inside fields are named %s', async (_, fieldsToInclude) => {
	const { answer } = await ticketsWith(fieldsToInclude);
	const records = JSON.parse(answer) as IDataObject[];
	expect(records).toHaveLength(2);
	for (const record of records) {
		expect(Object.keys(record).sort()).toEqual(['contact', 'id', 'title']);
		expect(Object.keys(record.contact as object)).toEqual(['phone']);
	}
});

test('where none of the fields exists the agent reads which there are', async () => {
	const { answer } = await ticketsWith('phone, firstName');
	expect(answer).toContain(
		"'Fields to Include' names no field of the record: phone, firstName. Its fields are ",
	);
	for (const name of ['title', 'status', 'contact', 'owner']) expect(answer).toContain(name);
});

test.each(['', 'null', '[]', ' , '])('without any field nothing is asked: %p', async (given) => {
	const { answer, requests } = await ticketsWith(given);
	expect(answer).toContain("'Fields to Include' is empty");
	expect(requests).toBe(0);
});

test('no records are no error', () => {
	const { operation } = withOutput.find(({ name }) => name === 'ticket.getAll')!;
	const local = { output: 'selectedFields', fieldsToInclude: ['title'] };
	expect(shapedRecords(operation, local, [])).toEqual([]);
});

test.each(withOutput.filter(({ operation }) => operation.effect !== 'read'))(
	'$name: what is done is no error where its answer has none of the fields',
	async ({ parameters }) => {
		const answer = await asTool(parameters, {
			output: 'selectedFields',
			fieldsToInclude: 'no_such_field',
		});
		expect(answer).toEqual(await forPeople(parameters, true));
	},
);
