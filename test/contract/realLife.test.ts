import { inputs } from '../real-life/inputs';
import { startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

test.each(inputs.map((input) => [`${input.line}: ${input.what.slice(0, 60)}`, input] as const))(
	'%s',
	async (_, { operation: name, parameters, sent, refused }) => {
		const [resource, operation] = name.split('.');
		const { error } = await harness.run({ parameters: { resource, operation, ...parameters } });
		// What is read on the way changes nothing.
		const changes = harness.sandbox.requests.filter(({ method }) => method !== 'GET');
		if (refused !== undefined) {
			expect(`${error?.message} ${error?.description}`).toMatch(refused);
			expect(error.description).toMatch(/\w.*\.$|: https:\S+$/);
			expect(changes).toEqual([]);
			return;
		}
		expect(error).toBeUndefined();
		expect(changes.map(({ body }) => body)).toEqual([expect.objectContaining(sent)]);
	},
);
