import { mustNotRepeat } from '../../nodes/Spoki/description/repetition';
import { groupFields } from '../../nodes/Spoki/operation/properties';
import { resources } from '../../nodes/Spoki/resources';
import { cases } from '../cases';
import { startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const settings = { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 };
const sendText = (options: object = {}) => ({
	resource: 'message',
	operation: 'sendText',
	phone: '={{ $json.phone }}',
	text: 'Your order is ready',
	options,
});
const items = [{ phone: '+390000000001' }, { phone: '+390000000002' }];
const refusal = {
	message: "'Retry On Fail' is on in this node's settings, so nothing was sent",
	description: expect.stringContaining("the option 'Allow Retry On Fail'"),
	operation: 'message.sendText',
};

describe('what reaches people does not start with Retry On Fail', () => {
	test('stop: one error', async () => {
		const { error, items: output } = await harness.run({ parameters: sendText(), items, settings });
		expect(error).toMatchObject({ name: 'NodeOperationError', message: refusal.message });
		expect(output).toEqual([]);
		expect(harness.sandbox.requests).toEqual([]);
	});

	test('continue: every item becomes its own error item', async () => {
		const { items: output } = await harness.run({
			parameters: sendText(),
			items,
			settings,
			onError: 'continueRegularOutput',
		});
		expect(output).toEqual(
			items.map((_, item) => ({ json: { error: refusal }, pairedItem: { item } })),
		);
		expect(harness.sandbox.requests).toEqual([]);
	});

	test('error output: every item goes there with the fields of the input', async () => {
		const { items: output, errorItems } = await harness.run({
			parameters: sendText(),
			items,
			settings,
			onError: 'continueErrorOutput',
		});
		expect(output).toEqual([]);
		expect(errorItems.map(({ json }) => json)).toEqual(
			items.map((item) => ({ ...item, error: refusal })),
		);
		expect(harness.sandbox.requests).toEqual([]);
	});

	test('unless the option allows it for every item, and then the warning stays', async () => {
		const allowed = sendText({ allowRetryOnFail: '={{ $json.phone.endsWith("1") }}' });
		const { error } = await harness.run({ parameters: allowed, items, settings });
		expect(error.message).toBe(refusal.message);
		const unresolved = sendText({ allowRetryOnFail: '={{ $json.nothing.there.at.all() }}' });
		expect((await harness.run({ parameters: unresolved, items, settings })).error.message).toBe(
			refusal.message,
		);
		expect(harness.sandbox.requests).toEqual([]);

		const { hints } = await harness.run({
			parameters: sendText({ allowRetryOnFail: true }),
			items,
			settings,
		});
		expect(hints).toEqual([expect.stringContaining("'Retry On Fail' is on")]);
		expect(harness.sandbox.requests).toHaveLength(2);
	});
});

describe('every operation that reaches people or moves money', () => {
	const operations = resources.flatMap((resource) =>
		resource.operations
			.filter(mustNotRepeat)
			.map((operation) => ({ name: `${resource.value}.${operation.value}`, operation })),
	);

	test('there are both kinds', () => {
		const money = operations.filter(({ operation }) => operation.movesMoney);
		expect(money.length).toBeGreaterThan(2);
		expect(operations.length - money.length).toBeGreaterThan(8);
	});

	test.each(operations)('$name does not start, in its own words', async ({ name, operation }) => {
		const [resource, value] = name.split('.');
		const { parameters, items: given } = cases.find(({ operation: one }) => one === name)!;
		const { error, items: output } = await harness.run({
			parameters: { resource, operation: value, ...parameters },
			items: given,
			settings,
		});
		const [nothing, twice, other] = operation.movesMoney
			? ['no money was moved', 'the money would be moved twice', /people/]
			: ['nothing was sent', 'people would get everything twice', /money/];
		expect(error.message).toBe(`'Retry On Fail' is on in this node's settings, so ${nothing}`);
		expect(error.description).toContain(twice);
		expect(error.description).not.toMatch(other);
		expect(output).toEqual([]);
		expect(harness.sandbox.requests).toEqual([]);
		const options = groupFields(operation, 'options').map(({ property }) => property.displayName);
		expect(options).toContain('Allow Retry On Fail');
	});
});

test('a note reaches nobody: it starts, with the warning', async () => {
	const { hints } = await harness.run({
		parameters: { ...sendText(), operation: 'addNote' },
		items,
		settings,
	});
	expect(hints).toEqual([expect.stringContaining("'Message: Add Note' fails")]);
	expect(harness.sandbox.requests).toHaveLength(2);
});

test('without Retry On Fail nothing is said', async () => {
	const { hints } = await harness.run({ parameters: sendText(), items });
	expect(hints).toEqual([]);
	expect(harness.sandbox.requests).toHaveLength(2);
});
