import { byId, startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const json = { 'content-type': 'application/json' };
const text = { 'content-type': 'text/plain' };
const about = (operation: string) => ({ resource: 'role', operation, roleId: byId('602') });

describe('Generate Private Key', () => {
	test.each([
		['a bare text', text, 'k3y-of-602', 'k3y-of-602'],
		['a JSON string', json, '"k3y-of-602"', 'k3y-of-602'],
		['a JSON string as text', text, '"k3y-of-602"', 'k3y-of-602'],
		['an object with private_key', json, { private_key: 'k3y-of-602' }, 'k3y-of-602'],
		['an object with key', json, { key: 'k3y-of-602' }, 'k3y-of-602'],
	])('takes %s', async (_, headers, body, privateKey) => {
		harness.sandbox.failNext({ status: 200, headers, body });
		const { items } = await harness.run({ parameters: about('generatePrivateKey') });
		expect(items.map(({ json: record }) => record)).toEqual([{ roleId: 602, privateKey }]);
	});

	test('gives an object of another form whole: the key is never shown again', async () => {
		const body = { secret_value: 'k3y', uid: 'u1' };
		harness.sandbox.failNext({ status: 200, headers: json, body });
		const { items } = await harness.run({ parameters: about('generatePrivateKey') });
		expect(items[0].json).toEqual({ roleId: 602, ...body });
	});

	test('is not repeated when the answer is lost', async () => {
		harness.sandbox.failNext({ dropConnection: true, afterHandling: true });
		const { error } = await harness.run({ parameters: about('generatePrivateKey') });
		expect(error).toBeDefined();
		expect(harness.sandbox.requests).toHaveLength(1);
	});
});

describe('Check Private Key', () => {
	test.each([
		['a boolean', json, 'false', false],
		['a boolean that is true', json, 'true', true],
		['a boolean as text', text, 'true', true],
		['an object', json, { has_private_key: false }, false],
		['an object that is true', json, { has_private_key: true }, true],
	])('takes %s', async (_, headers, body, hasPrivateKey) => {
		harness.sandbox.failNext({ status: 200, headers, body });
		const { items } = await harness.run({ parameters: about('checkPrivateKey') });
		expect(items.map(({ json: record }) => record)).toEqual([{ roleId: 602, hasPrivateKey }]);
	});

	test('sees a key that was generated', async () => {
		const { items } = await harness.run({ parameters: about('generatePrivateKey') });
		expect(items[0].json.privateKey).toMatch(/^[0-9a-f]+$/);
		const checked = await harness.run({ parameters: about('checkPrivateKey') });
		expect(checked.items[0].json).toEqual({ roleId: 602, hasPrivateKey: true });
	});
});

test('the drop-down names users with their role', async () => {
	const { results } = await harness.search('searchRole', 'neri');
	expect(results).toEqual([{ name: 'Carla Neri (Chat Operator)', value: 603 }]);
});

test('a role that the node does not know is sent as it was typed', async () => {
	await harness.run({ parameters: { ...about('update'), role: 'Owner' } });
	expect(harness.sandbox.requests[0].body).toEqual({ role: 'Owner' });
});
