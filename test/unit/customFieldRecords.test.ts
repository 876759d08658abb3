import type { IDataObject } from 'n8n-workflow';

import { resources } from '../../nodes/Spoki/resources';
import { outputOf } from '../../nodes/Spoki/operation/outputs';

const giving = resources.flatMap(({ value, operations }) =>
	operations
		.filter(({ returns }) => value === 'customField' && returns !== 'deletion')
		.concat(operations.filter((one) => one.value === 'getCustomFieldsUsed'))
		.map((operation) => [`${value}.${operation.value}`, operation] as const),
);

test('there are five such operations', () => {
	expect(giving.map(([name]) => name).sort()).toEqual([
		'automation.getCustomFieldsUsed',
		...['create', 'get', 'getAll', 'update'].map((name) => `customField.${name}`),
	]);
});

describe.each(giving)('W9: %s', (_, operation) => {
	const record = (field: IDataObject) => {
		const nothing = { ids: {}, query: {}, body: {}, secrets: {}, timezone: 'UTC' };
		const local = { returnAll: true };
		const answer = operation.returns === 'collection' ? [field] : field;
		return outputOf(operation, { ...nothing, local }, answer)[0];
	};

	test.each([
		[1, 'Text'],
		[2, 'Date'],
		[3, 'Date and Time'],
	])('says beside the type %d that it is %s', (field_type, name) => {
		const given = { id: 7, code: 'CITY', field_type, example: null };
		expect(JSON.stringify(record(given))).toBe(
			JSON.stringify({ id: 7, code: 'CITY', field_type, field_type_name: name, example: null }),
		);
	});

	test.each([0, 4, -1, 1.5, '1', 'Text', null, true, ['1'], { a: 1 }, 'constructor'])(
		'leaves the type %p as it is',
		(field_type) => {
			const given = { id: 7, code: 'CITY', field_type } as IDataObject;
			expect(record(given)).toEqual(given);
		},
	);

	test('leaves a name of Spoki’s own', () => {
		for (const given of [
			{ id: 7, field_type: 2, field_type_name: 'Giorno' },
			{ id: 7, field_type_name: 'Giorno', field_type: 2 },
		])
			expect(record(given)).toEqual(given);
	});
});
