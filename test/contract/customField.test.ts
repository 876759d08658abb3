import { startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const create = (fields: object) => ({
	resource: 'customField',
	operation: 'create',
	label: 'FAVOURITE_COLOR',
	code: 'FAVOURITE_COLOR',
	fieldType: 1,
	...fields,
});

test.each<[string, object, string]>([
	['a space', { code: 'FAVOURITE COLOR' }, "'Code' holds a space: FAVOURITE COLOR"],
	['small letters', { code: 'Favourite_color' }, "'Code' holds small letters: Favourite_color"],
	[
		'a hyphen',
		{ label: 'FAVOURITE-COLOR' },
		"'Label' holds more than plain letters, digits and underscores: FAVOURITE-COLOR",
	],
	[
		'an accent',
		{ label: 'CITTÀ' },
		"'Label' holds more than plain letters, digits and underscores: CITTÀ",
	],
	['a reserved code', { code: 'EMAIL' }, "'Code' is a name that Spoki keeps for itself: EMAIL"],
	[
		'a reserved label',
		{ label: 'ACCOUNT_NAME' },
		"'Label' is a name that Spoki keeps for itself: ACCOUNT_NAME",
	],
	['no code', { code: '={{ "" }}' }, "'Code' is empty"],
	['an unknown type', { fieldType: 4 }, "'Field Type' is not one of its choices: 4"],
	[
		'a type by name',
		{ fieldType: '={{ "Date" }}' },
		"'Field Type' is not one of its choices: Date",
	],
])('%s is refused before anything is sent', async (_, fields, message) => {
	const { error } = await harness.run({ parameters: create(fields) });
	expect(error.message).toBe(message);
	expect(error.description).toBeTruthy();
	expect(harness.sandbox.requests).toHaveLength(0);
});

test('the new label of a custom field keeps the same rules', async () => {
	const { error } = await harness.run({
		parameters: { resource: 'customField', operation: 'update', customFieldId: 103, label: 'next' },
	});
	expect(error.message).toBe("'Label' holds small letters: next");
	expect(harness.sandbox.requests).toHaveLength(0);
});

test('a type as text goes out as a number, a blank example not at all', async () => {
	const { error } = await harness.run({
		parameters: create({ fieldType: '={{ "2" }}', additionalFields: { example: '' } }),
	});
	expect(error).toBeUndefined();
	expect(harness.sandbox.requests[0].body).toEqual({
		label: 'FAVOURITE_COLOR',
		code: 'FAVOURITE_COLOR',
		field_type: 2,
	});
});

test('creating is not repeated when the answer is lost', async () => {
	harness.sandbox.failNext({ dropConnection: true, afterHandling: true });
	const { error } = await harness.run({ parameters: create({}) });
	expect(error).toBeDefined();
	expect(harness.sandbox.requests).toHaveLength(1);
});

test('what an automation uses stays, and Spoki says why', async () => {
	const { error } = await harness.run({
		parameters: { resource: 'customField', operation: 'delete', customFieldId: 101 },
	});
	expect(error.message).toBe('The custom field is used in an automation.');
});

test('the drop-down names custom fields by label, and by code where it differs', async () => {
	const field = harness.sandbox.data.customField.get(103) as unknown as { label: string };
	field.label = 'NEXT_LESSON';
	const { results } = await harness.search('searchCustomField');
	expect(results.map(({ name }) => name)).toEqual(
		expect.arrayContaining(['LAST_ORDER', 'NEXT_LESSON (NEXT_COURSE)']),
	);
});
