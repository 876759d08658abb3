import fc from 'fast-check';

import { envelopeIn } from '../../../nodes/Spoki/webhooks/envelope';
import { filesOf, jsonOf } from '../../../nodes/SpokiWebhookTrigger/item/item';
import { envelopeOf, inbound, outbound } from '../../support/events';

const receivedAt = new Date('2026-11-26T08:00:00Z');

function jsonFor(envelope: object, isSimplified = true) {
	const read = envelopeIn(Buffer.from(JSON.stringify(envelope)));
	if (read === undefined) throw new Error('This is no envelope.');
	return jsonOf(read, receivedAt, filesOf(read), isSimplified);
}

test('a message that came in', () => {
	expect(jsonFor(envelopeOf('message.inbound', inbound))).toEqual({
		event: 'message.inbound',
		eventId: 'c0ffee00-0000-4000-8000-000000000001',
		receivedAt: '2026-11-26T08:00:00.000Z',
		phone: '+390000000001',
		text: 'Ok',
		contact: null,
		direction: 'inbound',
		contentType: 'Text',
		buttonPayload: null,
		media: [],
		messageId: '0123456789abcdef0123456789abcdef',
		status: null,
		errorCode: null,
		errorMeaning: null,
		errorMessage: null,
		chatLink: 'https://app.spoki.com/chats/fedcba9876543210fedcba9876543210',
		metadata: null,
		timestamp: '2026-08-03T19:02:36.911Z',
	});
});

test('a message that failed', () => {
	const failed = {
		...outbound,
		send_status: 'Error',
		error_code: 'whatsapp::131026',
		send_error_message: 'Message undeliverable',
		metadata: { order: 'CV-1042' },
	};
	expect(jsonFor(envelopeOf('message.outbound', failed))).toMatchObject({
		phone: '+390000000001',
		text: 'Il tuo ordine è pronto',
		direction: 'outbound',
		status: 'failed',
		errorCode: 'whatsapp::131026',
		errorMeaning: 'It cannot be delivered: the number may not be on WhatsApp',
		errorMessage: 'Message undeliverable',
		metadata: { order: 'CV-1042' },
	});
});

test.each([
	['an unknown code has the meaning that Spoki gives', 'whatsapp::999999', 'Oops', 'Oops'],
	['a bare number is a code of WhatsApp', 131049, null, expect.stringMatching(/^Meta chose not/)],
	['a code of Spoki is none of WhatsApp', 'spoki::131049', null, null],
	['no code', null, null, null],
])('%s', (_name, error_code, send_error_message, meaning) => {
	const data = { ...outbound, error_code, send_error_message };
	expect(jsonFor(envelopeOf('message.outbound', data)).errorMeaning).toEqual(meaning);
});

describe('what differs from delivery to delivery', () => {
	const message = (fields: object) =>
		jsonFor(envelopeOf('message.inbound', { ...inbound, ...fields }));

	test.each([
		['390000000001', '+390000000001'],
		['+390000000001', '+390000000001'],
		['00390000000001', '+390000000001'],
		['Negozio', 'Negozio'],
		['', null],
		[null, null],
	])('the number %s', (from_phone, phone) => {
		expect(message({ from_phone }).phone).toBe(phone);
	});

	test("where a message has no number, its contact's is taken", () => {
		expect(message({ from_phone: null, contact: { id: 1, phone: '+390000000007' } }).phone).toBe(
			'+390000000007',
		);
	});

	test.each([
		[{ timestamp: 1_785_000_000_911 }, '2026-07-25T17:20:00.911Z'],
		[{ timestamp: undefined, timestamp_ms: 1_785_000_000_911 }, '2026-07-25T17:20:00.911Z'],
		[{ timestamp: 1_785_000_000.5 }, '2026-07-25T17:20:00.500Z'],
		[{ timestamp: '1785000000' }, '2026-07-25T17:20:00.000Z'],
		[
			{ timestamp: null, created_datetime: '2026-08-03T21:02:36+02:00' },
			'2026-08-03T19:02:36.000Z',
		],
		[{ timestamp: 'soon', created_datetime: 'later' }, null],
		[{ timestamp: 1e300 }, '2026-08-03T19:02:36.911Z'],
	])('the moment %j', (fields, timestamp) => {
		expect(message(fields).timestamp).toBe(timestamp);
	});

	test.each([
		['Outbound', '+390000000002'],
		['outbound', '+390000000002'],
		['INBOUND', '+390000000001'],
		[undefined, '+390000000001'],
	])('the direction %s', (direction, phone) => {
		expect(message({ direction }).phone).toBe(phone);
	});

	test('files: every element, and none where the list is empty', () => {
		const file = {
			content_type: 'image/jpeg',
			id: null,
			media: 'https://messaging.spoki.com/a',
			title: 'a.jpg',
		};
		expect(
			message({ mediamessage_set: [file, { url: 'https://x.spoki.com/b' }, null] }).media,
		).toEqual([
			{ url: 'https://messaging.spoki.com/a', type: 'image/jpeg', title: 'a.jpg' },
			{ url: 'https://x.spoki.com/b', type: null, title: null },
		]);
		expect(message({ content_type: 'Image', mediamessage_set: [] }).media).toEqual([]);
		expect(message({ mediamessage_set: null }).media).toEqual([]);
	});

	test('the contact is simplified like everywhere', () => {
		const contact = {
			id: 7,
			phone: '+390000000001',
			first_name: 'Anna',
			tag_set: [{ id: 1, name: 'VIP' }],
			is_blocked: false,
		};
		expect(message({ contact }).contact).toMatchObject({
			id: 7,
			first_name: 'Anna',
			tags: ['VIP'],
		});
	});

	test('a field that nobody knows comes through, and takes the place of none', () => {
		const item = message({ referral: { source: 'ad' }, phone: 'not the number', event: 'odd' });
		expect(item).toMatchObject({
			event: 'message.inbound',
			phone: '+390000000001',
			referral: { source: 'ad' },
		});
	});
});

test('an event without a recorded example gives its data as it is, with contact, phone and chat beside it', () => {
	const contact = {
		id: 7,
		phone: '390000000001',
		chat_link: 'https://app.spoki.com/chats/1',
		is_blocked: true,
	};
	expect(jsonFor(envelopeOf('contact.updated', contact))).toMatchObject({
		phone: '+390000000001',
		contact: { id: 7, phone: '390000000001' },
		chatLink: 'https://app.spoki.com/chats/1',
		data: contact,
	});
	const tagged = { tag: { id: 1, name: 'VIP' }, contact };
	expect(jsonFor(envelopeOf('contact_tag.created', tagged))).toMatchObject({
		phone: '+390000000001',
		contact: { id: 7 },
		data: tagged,
	});
	expect(jsonFor(envelopeOf('chat.has_unread_messages', [1, 2]))).toMatchObject({
		phone: null,
		contact: null,
		data: [1, 2],
	});
});

test('raw: everything as it came', () => {
	const envelope = envelopeOf('message.inbound', inbound);
	expect(jsonFor(envelope, false)).toEqual({
		...envelope,
		eventId: 'c0ffee00-0000-4000-8000-000000000001',
		receivedAt: '2026-11-26T08:00:00.000Z',
	});
});

describe('envelopes', () => {
	const read = (text: string) => envelopeIn(Buffer.from(text));
	test.each([
		'',
		'null',
		'1',
		'"text"',
		'[]',
		'[{"event":"message.inbound","version":2}]',
		'{}',
		'{"event":""}',
		'{"event":7,"version":2}',
		'{"event":"message.inbound","version":1}',
		'{"event":"message.inbound","version":3}',
		'{"event":"message.inbound","version":null}',
		'{"event":"message.inbound"',
		'event=message.inbound',
	])('%s is none', (text) => {
		expect(read(text)).toBeUndefined();
	});

	test('a version may be a text, or left out', () => {
		expect(read('{"event":"e","version":"2"}')).toMatchObject({ event: 'e' });
		expect(read('\ufeff{"event":"e"}')).toMatchObject({ event: 'e' });
	});

	test('without an id of its own, the same body is the same event', () => {
		const [one, again, other] = [
			'{"event":"e","data":1}',
			'{"event":"e","data":1}',
			'{"event":"e","data":2}',
		].map(read);
		expect(one?.id).toBe(again?.id);
		expect(one?.id).not.toBe(other?.id);
		expect(one?.givenId).toBeUndefined();
	});

	test('whatever a proven body holds, it becomes an item or is refused', () => {
		const anything = fc.jsonValue();
		const event = fc.constantFrom('message.inbound', 'message.outbound', 'contact.created', 'x');
		const fields = fc.dictionary(
			fc.constantFrom(
				'contact',
				'mediamessage_set',
				'preview',
				'timestamp',
				'from_phone',
				'error_code',
				'text',
				'direction',
			),
			anything,
		);
		fc.assert(
			fc.property(event, fc.oneof(anything, fields), (name, data) => {
				for (const isSimplified of [true, false]) {
					const item = jsonFor({ version: 2, event: name, data }, isSimplified);
					expect(item.event).toBe(name);
					// n8n stores items as JSON.
					expect(JSON.parse(JSON.stringify(item)).event).toBe(name);
				}
			}),
		);
	});
});
