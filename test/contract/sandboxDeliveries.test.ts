import { createHmac } from 'node:crypto';

import { WEBHOOK_EVENTS } from '../../nodes/Spoki/resources/webhook/events';
import { startSandbox } from '../sandbox';
import { openReceiver } from '../support/receiver';

let sandbox: Awaited<ReturnType<typeof startSandbox>>;
let receiver: Awaited<ReturnType<typeof openReceiver>>;
beforeEach(async () => {
	sandbox = await startSandbox();
	receiver = await openReceiver();
});
afterEach(async () => {
	await receiver.close();
	await sandbox.close();
});

const api = async (method: string, path: string, body?: unknown) => {
	const response = await fetch(`${sandbox.url}${path}`, {
		method,
		headers: { 'X-Spoki-Api-Key': 'sandbox-key', 'content-type': 'application/json' },
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	});
	return await response.json().catch(() => undefined);
};
const subscribe = async (event: string) => {
	const webhook = { event, version: 2, url: receiver.url };
	return (await api('POST', '/api/1/external-webhooks/', webhook)) as {
		id: number;
		secret: string;
	};
};
const expand = (id: number) =>
	api('POST', `/api/1/external-webhooks/${id}/expands/`, { expands: ['contact'] });
const digestOf = (secret: string, time: string, body: Buffer) =>
	createHmac('sha256', secret)
		.update(Buffer.concat([Buffer.from(`${time}.`), body]))
		.digest('hex');
/** What stands in the signature, and what a receiver reckons. */
const proof = ({ headers, body }: (typeof receiver.received)[number], secret: string) => {
	const [, time = '', digest = ''] =
		/^t=(\d+),v2=([0-9a-f]{64})$/.exec(String(headers['x-spoki-signature'])) ?? [];
	return { age: Date.now() / 1000 - Number(time), isTrue: digest === digestOf(secret, time, body) };
};
const jsonOf = ({ body }: (typeof receiver.received)[number]) => JSON.parse(body.toString());

test('everybody who has subscribed gets the event, signed with the own secret', async () => {
	const [one, two] = [await subscribe('message.inbound'), await subscribe('message.inbound')];
	await subscribe('message.outbound');
	const { envelope, answers } = await sandbox.deliver('message.inbound', { text: 'Sì 🏺' });
	expect(answers.slice(-2)).toEqual(
		[one, two].map(({ id }) => ({ webhookId: id, status: 202, body: 'grazie' })),
	);
	const secrets = receiver.received.map((delivery) =>
		[one, two].map(({ secret }) => proof(delivery, secret).isTrue),
	);
	expect(secrets.map(String).sort()).toEqual(['false,true', 'true,false']);
	const [first] = receiver.received;
	expect(proof(first, one.secret).age).toBeLessThan(300);
	expect(first.headers['x-spoki-account']).toBe(String([...sandbox.data.account.keys()][0]));
	expect(jsonOf(first)).toEqual(envelope);
	expect(envelope).toMatchObject({
		version: 2,
		event: 'message.inbound',
		event_uuid: expect.stringMatching(/^[0-9a-f-]{36}$/),
		data: { text: 'Sì 🏺', direction: 'Inbound', contact: null },
	});
	expect(first.body.toString()).not.toBe(JSON.stringify(envelope));
});

test('who writes a parsed body anew has other bytes', async () => {
	const { secret } = await subscribe('message.inbound');
	await sandbox.deliver('message.inbound');
	const [delivery] = receiver.received;
	const anew = Buffer.from(JSON.stringify(jsonOf(delivery)));
	expect(proof(delivery, secret).isTrue).toBe(true);
	expect(proof({ ...delivery, body: anew }, secret).isTrue).toBe(false);
});

test('only an expanded subscription gets the contact: the one who has written', async () => {
	const expanded = await subscribe('message.inbound');
	await subscribe('message.inbound');
	await expand(expanded.id);
	const third = [...sandbox.data.contact.values()][2];
	await sandbox.deliver('message.inbound', { from_phone: third.phone.slice(1) });
	await sandbox.deliver('message.inbound', { from_phone: '+393331234567' });
	const contacts = receiver.received.map((delivery) => jsonOf(delivery).data.contact?.id ?? null);
	const first = [...sandbox.data.contact.keys()][0];
	expect(contacts.sort()).toEqual([null, null, third.id, first].sort());
});

test('the same event can be delivered again, with a fresh signature', async () => {
	const { secret } = await subscribe('message.inbound');
	const { envelope } = await sandbox.deliver('message.inbound', {}, { ageSeconds: 400 });
	await sandbox.deliver('message.inbound', {}, { envelope });
	const [old, fresh] = receiver.received;
	expect(fresh.body).toEqual(old.body);
	expect(proof(old, secret)).toEqual({ age: expect.any(Number), isTrue: true });
	expect(proof(old, secret).age).toBeGreaterThan(399);
	expect(proof(fresh, secret).age).toBeLessThan(300);
});

test('whoever is switched off, of version 1 or deleted gets nothing', async () => {
	const webhooks = await Promise.all([1, 2, 3].map(async () => await subscribe('message.note')));
	await api('PATCH', `/api/1/external-webhooks/${webhooks[0].id}/`, { is_active: false });
	await api('PATCH', `/api/1/external-webhooks/${webhooks[1].id}/`, { version: 1 });
	await api('DELETE', `/api/1/external-webhooks/${webhooks[2].id}/`);
	expect((await sandbox.deliver('message.note')).answers).toEqual([]);
});

test('a dead address, one outside and one that is none are told, and nobody outside is asked', async () => {
	const { port } = new URL(receiver.url);
	await receiver.close();
	receiver = await openReceiver();
	for (const url of [
		`http://127.0.0.1:${port}/`,
		'https://gestionale.example.com/spoki',
		'http://10.example.com/',
		'nowhere',
	]) {
		const { answers } = await sandbox.deliver('message.inbound', {}, { url });
		expect(answers).toEqual([{ webhookId: 951, status: 0, body: expect.stringMatching(/./) }]);
	}
});

test('all that a forger or a bad line would do', async () => {
	const { id, secret } = await subscribe('message.inbound');
	const attempt = async (options: object) => {
		await sandbox.deliver('message.inbound', {}, { webhookId: id, ...options });
		const delivery = receiver.received.pop();
		if (delivery === undefined) throw new Error('Nothing came');
		return delivery;
	};
	const forged = await attempt({ secret: 'whsec_other' });
	expect([proof(forged, secret).isTrue, proof(forged, 'whsec_other').isTrue]).toEqual([
		false,
		true,
	]);
	expect((await attempt({ signature: null })).headers).not.toHaveProperty('x-spoki-signature');
	expect((await attempt({ signature: 't=1,v2=0' })).headers['x-spoki-signature']).toBe('t=1,v2=0');
	const twice = await attempt({ signature: ['t=1', 't=2'] });
	expect(twice.rawHeaders.filter((name) => name === 'x-spoki-signature')).toHaveLength(2);
	const cut = await attempt({ bytes: (body: Buffer) => body.subarray(0, -1) });
	expect(proof(cut, secret).isTrue).toBe(false);
	expect(proof({ ...cut, body: Buffer.from(`${cut.body}}`) }, secret).isTrue).toBe(true);
	const packed = await attempt({ gzip: true });
	expect(packed.headers['content-encoding']).toBe('gzip');
	expect(proof({ ...packed, body: packed.unpacked }, secret).isTrue).toBe(true);
	const pieces = await attempt({ chunked: true });
	expect(pieces.headers['content-length']).toBeUndefined();
	expect(proof(pieces, secret).isTrue).toBe(true);
	const typed = await attempt({ headers: { 'content-type': 'text/plain' } });
	expect(typed.headers['content-type']).toBe('text/plain');
});

test.each(WEBHOOK_EVENTS.map(({ value }) => String(value)))(
	'%s tells of a contact, or names it by the expanded record',
	async (event) => {
		const { id } = await subscribe(event);
		await expand(id);
		await sandbox.deliver(event, {}, { webhookId: id });
		const { data } = jsonOf(receiver.received[0]);
		const [first] = sandbox.data.contact.keys();
		expect(event.startsWith('contact.') ? data.id : data.contact.id).toBe(first);
	},
);

test('the API delivers a test event, and only to the webhook that is tested', async () => {
	const { id, secret } = await subscribe('contact.updated');
	await subscribe('contact.updated');
	await api('POST', `/api/1/external-webhooks/${id}/test/`);
	expect(receiver.received).toHaveLength(1);
	expect(proof(receiver.received[0], secret).isTrue).toBe(true);
});

test('another process delivers over HTTP', async () => {
	const { id, secret } = await subscribe('message.inbound');
	const body = { event: 'message.inbound', fields: { text: 'Ciao' }, options: { webhookId: id } };
	const answer = await api('POST', '/__sandbox/deliver', body);
	const { envelope, answers } = answer as Awaited<ReturnType<typeof sandbox.deliver>>;
	expect(answers).toEqual([{ webhookId: id, status: 202, body: 'grazie' }]);
	expect(proof(receiver.received[0], secret).isTrue).toBe(true);
	expect(jsonOf(receiver.received[0])).toEqual(envelope);
	expect(envelope.data.text).toBe('Ciao');
	expect(await api('POST', '/__sandbox/deliver', {})).toEqual({
		detail: 'Name the event, such as message.inbound.',
	});
});

test('the files of messages are served without a key', async () => {
	const get = async (name: string) => {
		const { media, content_type } = sandbox.media(name);
		const response = await fetch(media, { redirect: 'manual' });
		return { response, content_type, bytes: Buffer.from(await response.arrayBuffer()) };
	};
	const photo = await get('photo.jpg');
	expect(photo.response.headers.get('content-type')).toBe('image/jpeg');
	expect(photo.bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff');
	const png = await get('photo.png');
	expect([png.content_type, png.bytes.subarray(1, 4).toString()]).toEqual(['image/png', 'PNG']);
	const large = await get('large.jpg');
	expect(large.bytes.length).toBe(Number(large.response.headers.get('content-length')));
	expect(large.bytes.length).toBeGreaterThan(16_000_000);
	const unannounced = await get('large-unannounced.jpg');
	expect(unannounced.response.headers.has('content-length')).toBe(false);
	expect(unannounced.bytes.length).toBe(large.bytes.length);
	expect((await get('moved.jpg')).response.status).toBe(302);
	expect((await get('missing.jpg')).response.status).toBe(404);
	expect(sandbox.requests.map(({ path }) => path)).toContain('/media/0f8e7d6c5b4a/photo.jpg');
});
