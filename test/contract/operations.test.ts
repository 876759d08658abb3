import { resources } from '../../nodes/Spoki/resources';
import { cases } from '../cases';
import { startHarness, SENTINEL, type Harness } from '../support/harness';

const declared = resources.flatMap((resource) =>
	resource.operations.map((operation) => ({
		name: `${resource.value}.${operation.value}`,
		operation,
	})),
);

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

function run(
	{ operation: name, parameters, items }: (typeof cases)[number],
	settings: object = {},
) {
	const [resource, operation] = name.split('.');
	return harness.run({ parameters: { resource, operation, ...parameters }, items, ...settings });
}

test('every declared operation has exactly one case', () => {
	expect(cases.map(({ operation }) => operation).sort()).toEqual(
		declared.map(({ name }) => name).sort(),
	);
	expect(cases.filter(({ waits }) => waits).map(({ operation }) => operation)).toEqual(
		declared.filter(({ operation }) => operation.waits).map(({ name }) => name),
	);
});

describe.each(cases)('$operation', (theCase) => {
	const method = declared.find(({ name }) => name === theCase.operation)?.operation.method;

	test('sends exactly what is documented', async () => {
		await run(theCase);
		const { endpoint = theCase.operation, reads = [] } = theCase;
		const received = harness.sandbox.requests.map(({ operation }) => operation);
		expect(received).toEqual([...reads, endpoint]);
		const request = harness.sandbox.requests[reads.length];
		expect(request).toMatchObject({
			operation: endpoint,
			method,
			path: theCase.request.path,
			unknownQuery: [],
		});
		expect(request.query).toEqual(theCase.request.query ?? {});
		expect(request.body).toEqual(theCase.request.body);
		expect(request.headers['x-spoki-api-key']).toBe(theCase.withoutKey ? undefined : SENTINEL);
	});

	test('gives its items, each paired with its input, or its refusal', async () => {
		const { items, error, hints } = await run(theCase);
		expect(hints).toEqual([]);
		if (theCase.refusal !== undefined) {
			const { message, description = '' } = theCase.refusal;
			expect(error).toMatchObject({ message, description: expect.stringContaining(description) });
			return;
		}
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json)).toEqual(
			theCase.output.map((part) => expect.objectContaining(part)),
		);
		const inputs = (theCase.items ?? [{}]).map((_, item) => item);
		expect(inputs).toEqual(
			expect.arrayContaining(items.map(({ pairedItem }) => (pairedItem as { item: number }).item)),
		);
	});

	test('says what Spoki said when it refuses', async () => {
		harness.sandbox.failNext({ status: 400, body: { name: ['Not this one.'] }, times: 2 });
		// A refusal counts against the limit too, and this test is not about waiting for it.
		const impatient = {
			...theCase,
			parameters: { ...theCase.parameters, options: { pacing: 'onlyWhenRefused' } },
		};
		const stopped = await run(impatient);
		expect(stopped.error).toMatchObject({
			message: 'name: Not this one.',
			httpCode: '400',
			context: { itemIndex: 0 },
		});
		expect(stopped.error.description).toContain("Correct 'name'");

		const continued = await run(impatient, { onError: 'continueErrorOutput' });
		expect(continued.items).toEqual([]);
		harness.sandbox.failNext({ status: 400, body: { name: ['Not this one.'] } });
		const regular = await run(impatient, { onError: 'continueRegularOutput' });
		expect(regular.items.map(({ json }) => Object.keys(json))).toEqual(
			(theCase.items ?? [{}]).map(() => ['error']),
		);
		expect(continued.errorItems.map(({ json }) => json.error)).toEqual(
			(theCase.items ?? [{}]).map(() => ({
				message: 'name: Not this one.',
				description: expect.any(String),
				httpCode: '400',
				operation: theCase.operation,
			})),
		);
	});
});
