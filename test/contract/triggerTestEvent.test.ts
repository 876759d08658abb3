import { startHarness, type Harness } from '../support/harness';
import { activated, arrive, both, tickets } from '../support/triggers';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const json = { 'content-type': 'application/json' };

describe('Fetch Test Event', () => {
	test('gives the newest of each event, and leaves the state alone', async () => {
		const trigger = await activated(harness, both);
		const [ticket] = arrive(harness, 'ticket', 3).slice(-1);
		const [contact] = arrive(harness, 'contact', 2).slice(-1);
		const before = trigger.staticData();
		const items = await trigger.fetchTestEvent();
		expect(items?.map(({ json: { event, id } }) => `${event} ${id}`)).toEqual([contact, ticket]);
		expect(trigger.staticData()).toEqual(before);
		expect(await trigger.poll()).toHaveLength(5);
	});

	test('looks on where the newest do not match the filters', async () => {
		const ids = arrive(harness, 'ticket', 1, { priority: 'Highest' });
		arrive(harness, 'ticket', 30, { priority: 'Low' });
		const trigger = harness.trigger({ ...tickets, ticketFilters: { priority: ['Highest'] } });
		const items = await trigger.fetchTestEvent();
		expect(items?.map(({ json: { event, id } }) => `${event} ${id}`)).toEqual(ids);
	});

	test.each([429, 503])(
		'says what to do when Spoki answers %i, in words for the trigger',
		async (status) => {
			harness.sandbox.failNext({ status, headers: { ...json, 'retry-after': '60' } });
			await expect(harness.trigger(tickets).fetchTestEvent()).rejects.toMatchObject({
				httpCode: String(status),
				description: expect.stringMatching(/^Fetch the test event again in a minute/),
			});
		},
	);

	test('says what to do where there is none', async () => {
		harness.sandbox.data.ticket.clear();
		await expect(harness.trigger(tickets).fetchTestEvent()).rejects.toMatchObject({
			message: 'Spoki has no ticket to show as an example',
			// n8n 1 has the button Activate, n8n 2 has Publish.
			description: expect.stringMatching(/^Create one in Spoki.* activate .*\(n8n 2: publish /),
		});
	});
});
