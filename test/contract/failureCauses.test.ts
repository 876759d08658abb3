import { byId, startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const sendText = {
	resource: 'message',
	operation: 'sendText',
	phone: '+393331234567',
	text: 'Ciao',
};
const get = { resource: 'contact', operation: 'get', contactId: byId('410001') };

const html = { 'content-type': 'text/html' };
const coded = (code: string) => ({ error: 'No.', error_code: code });

/** Why it failed, in the words from which n8n derives how long a trigger waits. */
describe('a refusal says why it failed, where that is certain', () => {
	test.each<[string, object, string | undefined]>([
		['used-up credit, by its status', { status: 402, body: { detail: 'No.' } }, 'quota-exhausted'],
		['by its code', { status: 400, body: coded('spoki::1029') }, 'quota-exhausted'],
		['by its code, forbidden', { status: 403, body: coded('spoki::1029') }, 'quota-exhausted'],
		[
			'by its code in a good answer',
			{ status: 200, body: coded('spoki::1029') },
			'quota-exhausted',
		],
		['another code beside 402', { status: 402, body: coded('spoki::1044') }, undefined],
		['a firewall’s 402', { status: 402, headers: html, body: '<p>Pay' }, 'temporarily-unavailable'],
		['a key', { status: 401, body: { detail: 'No.' } }, 'credential-invalid'],
		['a record that is gone', { status: 404, body: { detail: 'Gone.' } }, undefined],
		['a record that is gone, without a word', { status: 404, body: '' }, undefined],
		['a wrong value', { status: 400, body: { phone: ['No.'] } }, undefined],
		['a wrong value, told with 422', { status: 422, body: { detail: 'No.' } }, undefined],
	])('%s', async (_, refusal, cause) => {
		for (const parameters of [sendText, get]) {
			harness.sandbox.failNext(refusal);
			const { error } = await harness.run({ parameters });
			expect(error.failure).toEqual(cause === undefined ? undefined : { cause });
		}
	});
});

/** A poll is what n8n reads a cause of: it asks again half an hour later instead of soon. */
test('a collection that is not there is the fault of the address, not of an item', async () => {
	const getAll = { resource: 'contact', operation: 'getAll', returnAll: false, limit: 5 };
	harness.sandbox.failNext({ status: 404, body: { detail: 'Not found.' } });
	const { error } = await harness.run({ parameters: getAll });
	expect(error.failure).toEqual({ cause: 'configuration-invalid' });
});
