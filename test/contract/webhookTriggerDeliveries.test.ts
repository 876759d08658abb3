import { startHarness, SENTINEL, type Harness } from '../support/harness';
import { calls, happen, webhooksAt } from '../support/subscriptions';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const on = (events: string[], filters: object = {}) => ({ events, filters, options: {} });
const active = async (events = ['message.inbound'], filters: object = {}) => {
	const trigger = harness.webhookTrigger(on(events, filters));
	await trigger.activate();
	return trigger;
};
const secretOf = (url: string, event: string) => {
	const webhook = webhooksAt(harness, url).find((one) => one.event === event);
	return harness.sandbox.data.webhookSecrets.get(webhook?.id ?? 0) ?? '';
};
type Options = NonNullable<Parameters<typeof happen>[4]>;
type Incoming = Parameters<Awaited<ReturnType<typeof active>>['receive']>[0];
const changed = (change: (text: string) => string) => ({
	bytes: (body: Buffer) => Buffer.from(change(body.toString())),
});
const text = { headers: { 'content-type': 'text/plain' } };
const D = '0'.repeat(64);

/** What somebody can send who does not know the secret, or knows one that is not meant for this. */
const attacks: Array<[string, Options, number]> = [
	['a guessed secret', { secret: 'whsec_guess' }, 401],
	['an empty secret', { secret: '' }, 401],
	['the secret of the account of somebody else', { secret: SENTINEL }, 401],
	['no signature', { signature: null }, 401],
	['a signature that is empty', { signature: '' }, 401],
	['a signature of words', { signature: 'undefined' }, 401],
	['a signature without its time', { signature: `v2=${D}` }, 401],
	['a signature without its digest', { signature: 't=1795668196' }, 401],
	['a signature of version 1 only', { signature: `t=1795668196,v1=${D}` }, 401],
	['a digest that is too short', { signature: 't=1795668196,v2=00' }, 401],
	['a digest that is too long', { signature: `t=1795668196,v2=${D}00` }, 401],
	['a digest that is no hex', { signature: `t=1795668196,v2=${'z'.repeat(64)}` }, 401],
	['a time that is no number', { signature: `t=now,v2=${D}` }, 401],
	['a time of many digits', { signature: `t=${'9'.repeat(400)},v2=${D}` }, 401],
	['many parts', { signature: `${'t=1,'.repeat(5_000)}v2=${D}` }, 401],
	['a signature of 301 seconds ago', { ageSeconds: 301 }, 401],
	['a signature of an hour ago', { ageSeconds: 3_600 }, 401],
	['a signature of the future', { ageSeconds: -310 }, 401],
	['another text', changed((body) => body.replace('Buongiorno', 'Buonanotte')), 401],
	['another event', changed((body) => body.replace('message.inbound', 'message.deleted')), 401],
	['a blank more', changed((body) => `${body} `), 401],
	['a mark of the byte order', changed((body) => `\ufeff${body}`), 401],
	['a body that was written anew', changed((body) => JSON.stringify(JSON.parse(body))), 401],
	['a body that was cut', changed((body) => body.slice(0, -1)), 422],
	['a body that was cut, as text', { ...changed((body) => body.slice(0, -1)), ...text }, 401],
	['no body', changed(() => ''), 401],
	['a form with files', { headers: { 'content-type': 'multipart/form-data; boundary=x' } }, 401],
	['a packing that n8n does not know', { headers: { 'content-encoding': 'br' } }, 422],
];

test.each(attacks)('%s starts nothing', async (_what, options, status) => {
	const trigger = await active();
	const before = JSON.stringify(trigger.staticData());
	const { statuses, started, envelope } = await happen(
		harness,
		trigger,
		'message.inbound',
		{},
		options,
	);
	expect([statuses, started]).toEqual([[status], []]);
	expect(JSON.stringify(trigger.staticData())).toBe(before);
	// It has not taken the event from the one who is really meant.
	const real = await happen(harness, trigger, 'message.inbound', {}, { envelope });
	expect([real.statuses, real.started.length]).toEqual([[200], 1]);
});

describe('Parts of a real signature', () => {
	/** Lets a delivery come as somebody on the way has changed it. */
	const altered = async (alter: (delivery: Incoming) => Incoming) => {
		const trigger = await active();
		const receipts = await harness.sandbox.deliver(
			'message.inbound',
			{},
			{
				webhookId: webhooksAt(harness, trigger.url)[0].id,
				send: async (delivery) => await trigger.receive(alter(delivery)),
			},
		);
		return [receipts.answers[0].status, trigger.executions.length];
	};
	const signature =
		(change: (header: string) => string | string[]) =>
		(delivery: Incoming): Incoming => ({
			...delivery,
			headers: {
				...delivery.headers,
				'x-spoki-signature': change(String(delivery.headers['x-spoki-signature'])),
			},
		});
	const later = (header: string) =>
		header.replace(/t=(\d+)/, (_whole, time) => `t=${Number(time) + 1}`);

	test.each([
		['another time', later],
		['a digest in capitals', (header: string) => header.toUpperCase().replace('T=', 't=')],
		['two times', (header: string) => `t=1,${header}`],
		['two digests', (header: string) => `${header},v2=${D}`],
		['the header twice', (header: string) => [header, header]],
		['a forged header before it', (header: string) => [`t=1,v2=${D}`, header]],
		['the name of another version', (header: string) => header.replace('v2=', 'v3=')],
	])('%s is refused', async (_what, change) => {
		expect(await altered(signature(change))).toEqual([401, 0]);
	});

	test('a signature of another version beside it does no harm', async () => {
		expect(await altered(signature((header) => `${header},v1=${D}`))).toEqual([200, 1]);
	});

	test('the account header proves nothing, and its absence disproves nothing', async () => {
		const other = (delivery: Incoming) => ({
			...delivery,
			headers: { ...delivery.headers, 'x-spoki-account': undefined },
		});
		expect(await altered(other)).toEqual([200, 1]);
	});
});

test.each([
	['packed', { gzip: true }],
	['as plain text', text],
	['with its characters named', { headers: { 'content-type': 'application/json; charset=utf-8' } }],
	['as bytes', { headers: { 'content-type': 'application/octet-stream' } }],
	['after 290 seconds', { ageSeconds: 290 }],
	['from a clock that is ahead', { ageSeconds: -290 }],
])('a real delivery %s starts the workflow', async (_how, options) => {
	const trigger = await active();
	const { statuses, started } = await happen(harness, trigger, 'message.inbound', {}, options);
	expect([statuses, started.length]).toEqual([[200], 1]);
});

test('the secret of one event proves nothing of another', async () => {
	const trigger = await active(['message.inbound', 'contact.deleted']);
	const secret = secretOf(trigger.url, 'contact.deleted');
	const { statuses, started } = await happen(harness, trigger, 'message.inbound', {}, { secret });
	expect([statuses, started]).toEqual([[401], []]);
});

test('an event that was not asked for starts nothing, and is thanked for', async () => {
	const trigger = await active();
	const other = { version: 2, event: 'message.note', event_uuid: 'a', timestamp: 1, data: {} };
	const { statuses, started } = await happen(
		harness,
		trigger,
		'message.inbound',
		{},
		{
			envelope: other,
		},
	);
	expect([statuses, started]).toEqual([[200], []]);
});

test.each([
	['version 1', { version: 1 }],
	['version 3', { version: 3 }],
	['no event', { event: undefined }],
	['an event that is no text', { event: 7 }],
])('a signed body with %s is told to be wrong', async (_what, fields) => {
	const trigger = await active();
	const envelope = {
		version: 2,
		event: 'message.inbound',
		event_uuid: 'a',
		timestamp: 1,
		data: {},
	};
	const { statuses, started } = await happen(
		harness,
		trigger,
		'message.inbound',
		{},
		{
			envelope: { ...envelope, ...(fields as object) },
		},
	);
	expect([statuses, started]).toEqual([[400], []]);
});

test('nobody is let in while the workflow is switched off', async () => {
	const trigger = await active();
	const options = {
		url: trigger.url,
		webhookId: 951,
		secret: secretOf(trigger.url, 'message.inbound'),
	};
	await trigger.deactivate();
	expect((await happen(harness, trigger, 'message.inbound', {}, options)).statuses).toEqual([404]);
});

test('a secret that was rotated elsewhere is no longer taken for Spoki', async () => {
	const trigger = await active();
	const { id } = webhooksAt(harness, trigger.url)[0];
	harness.sandbox.data.webhookSecrets.set(id, 'whsec_rotated');
	expect((await happen(harness, trigger, 'message.inbound')).statuses).toEqual([401]);
});

test('settings that cannot be read start nothing, lose nothing, and are logged', async () => {
	const trigger = await active();
	trigger.change({ parameters: on(['message.inbound'], { phone: 'Giulia' }) });
	const { envelope, statuses, started } = await happen(harness, trigger, 'message.inbound');
	expect([statuses, started]).toEqual([[500], []]);
	expect(trigger.logs).toEqual([expect.stringContaining("'Phone' is not a phone number")]);
	trigger.change({ parameters: on(['message.inbound']) });
	const again = await happen(harness, trigger, 'message.inbound', {}, { envelope });
	expect(again.started).toHaveLength(1);
});

test('a delivery asks Spoki for nothing', async () => {
	const trigger = await active(['message.inbound', 'message.outbound']);
	harness.sandbox.requests.length = 0;
	await happen(harness, trigger, 'message.inbound');
	await happen(harness, trigger, 'message.outbound', { send_status: 'Error' });
	expect(trigger.executions).toHaveLength(2);
	expect(calls(harness)).toEqual([]);
});
