import { resources } from '../../nodes/Spoki/resources';
import { cases } from '../cases';
import { byId, startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const json = { 'content-type': 'application/json' };

/** Every operation with a record in its path. */
const withRecord = resources.flatMap((resource) =>
	resource.operations.flatMap((operation) =>
		(operation.fields ?? [])
			.filter(({ property }) => operation.path.includes(`{${property.name}}`))
			.filter(({ property }) => property.type === 'resourceLocator')
			.map(({ property }) => ({
				name: `${resource.value}.${operation.value}`,
				place: property.name,
				word: property.displayName,
				isRetired: operation.retired === true,
				resource: resource.value,
				operation: operation.value,
			})),
	),
);

test('there are many of them', () => {
	expect(withRecord.length).toBeGreaterThan(35);
	expect(withRecord.filter(({ isRetired }) => isRetired).map(({ name }) => name)).toEqual([
		'account.createOnboardingLink',
	]);
});

test.each(withRecord)('U10: $name names a record that is not there', async (one) => {
	const { name, place, word, resource, operation, isRetired } = one;
	const { parameters = {}, items } = cases.find((each) => each.operation === name) ?? {};
	const { error } = await harness.run({
		parameters: { ...parameters, resource, operation, [place]: byId(999999) },
		items,
	});
	expect(error.message).toBe(isRetired ? 'Not found.' : `${word} 999999 is not known to Spoki`);
	expect(error.description).toMatch(/\.$/);
	expect(error.description).not.toContain('undefined');
	expect(error.httpCode ?? '404').toBe('404');
});

describe('what Spoki says of a contact', () => {
	const answer = async (status: number, body: unknown, headers: Record<string, string> = json) => {
		harness.sandbox.failNext({ status, headers, body });
		return (
			await harness.run({
				parameters: { resource: 'contact', operation: 'get', contactId: byId(410001) },
			})
		).error as { message: string; description: string };
	};

	test.each([
		{ detail: 'Not found.' },
		{ detail: 'Non trovato.' },
		{ detail: 'No Contact matches the given query.' },
		{ message: 'not found' },
		'',
	])('%j says no more than that it is not there', async (body) => {
		const { message, description } = await answer(404, body);
		expect(message).toBe('Contact 410001 is not known to Spoki');
		const said = Object.values(body)[0] as string | undefined;
		if (said !== undefined) expect(description).toContain(`Spoki says: ${said}`);
	});

	test.each([
		[404, { detail: 'Operator not found.' }, 'Operator not found.'],
		[
			404,
			{ detail: 'Not found in this account: ask support.' },
			'Not found in this account: ask support.',
		],
		[400, { detail: 'Not found.' }, 'Not found.'],
		[403, { detail: 'Not found.' }, 'Not found.'],
	])('%p %j is told in its own words', async (status, body, words) => {
		expect((await answer(status, body)).message).toBe(words);
	});

	test('a web page is not from Spoki', async () => {
		const { message } = await answer(404, '<html>404</html>', { 'content-type': 'text/html' });
		expect(message).toMatch(/^Something between n8n and Spoki refused/);
	});
});

test('a collection that is not found has no record to name', async () => {
	harness.sandbox.failNext({ status: 404, headers: json, body: { detail: 'Not found.' } });
	const { error } = await harness.run({ parameters: { resource: 'tag', operation: 'getAll' } });
	expect(error.message).toBe('Not found.');
});
