import { envelopeIn } from '../../../nodes/Spoki/webhooks/envelope';
import { isWanted } from '../../../nodes/SpokiWebhookTrigger/filters';
import type { Settings } from '../../../nodes/SpokiWebhookTrigger/settings';
import { envelopeOf, inbound, outbound } from '../../support/events';

const nothing: Settings['filters'] = { statuses: ['failed'], contentTypes: [], phones: [] };

function wants(filters: Partial<Settings['filters']>, event: string, data: unknown): boolean {
	const envelope = envelopeIn(Buffer.from(JSON.stringify(envelopeOf(event, data))));
	if (envelope === undefined) throw new Error('This is no envelope.');
	return isWanted(envelope, {
		events: [event],
		filters: { ...nothing, ...filters },
		isSimplified: true,
	});
}

describe('statuses', () => {
	test.each([
		['Sent', 'sent'],
		['Delivered', 'delivered'],
		['Read', 'read'],
		['READ', 'read'],
		['Error', 'failed'],
		['Failed', 'failed'],
		['failure', 'failed'],
		['Undelivered', 'failed'],
		['Pending', 'other'],
		['---', 'other'],
		['', 'other'],
		[null, 'other'],
	])('%s is %s and nothing else', (send_status, expected) => {
		const matching = ['sent', 'delivered', 'read', 'failed', 'other'].filter((status) =>
			wants({ statuses: [status] }, 'message.outbound', { ...outbound, send_status }),
		);
		expect(matching).toEqual([expected]);
	});

	test('an unknown status with a code is a failure; a known one is what it says', () => {
		const failing = { ...outbound, send_status: 'Verworfen', error_code: 'whatsapp::131026' };
		expect(wants({}, 'message.outbound', failing)).toBe(true);
		expect(wants({}, 'message.outbound', { ...failing, send_status: 'Read' })).toBe(false);
	});

	test('concern only messages that were sent', () => {
		expect(wants({}, 'message.inbound', inbound)).toBe(true);
		expect(wants({ statuses: [] }, 'contact.created', { id: 1 })).toBe(true);
	});
});

test.each([
	['a content type', { contentTypes: ['Image', 'Text'] }, inbound, true],
	['another content type', { contentTypes: ['Image'] }, inbound, false],
	['a content type in other letters', { contentTypes: ['text'] }, inbound, true],
	[
		'no content type to tell',
		{ contentTypes: ['Image'] },
		{ ...inbound, content_type: null },
		true,
	],
	['the direction', { direction: 'Inbound' }, { ...inbound, direction: 'inbound' }, true],
	['the other direction', { direction: 'Outbound' }, inbound, false],
	['the phone', { phones: ['+390000000001'] }, { ...inbound, from_phone: '390000000001' }, true],
	['one of several', { phones: ['+390000000009', '+390000000001'] }, inbound, true],
	['another phone', { phones: ['+390000000009'] }, inbound, false],
	['no phone to tell', { phones: ['+390000000009'] }, { ...inbound, from_phone: null }, true],
])('%s', (_name, filters, data, expected) => {
	expect(wants(filters, 'message.inbound', data)).toBe(expected);
});

test('the phone filter finds the contact of any event', () => {
	const filters = { phones: ['+390000000009'] };
	expect(wants(filters, 'contact.created', { id: 1, phone: '390000000009' })).toBe(true);
	expect(wants(filters, 'contact.created', { id: 1, phone: '+390000000001' })).toBe(false);
	expect(wants(filters, 'contact_tag.created', { contact: { phone: '+390000000001' } })).toBe(
		false,
	);
	expect(wants(filters, 'ticket.created', { contact_phone: '+390000000001' })).toBe(false);
	expect(wants(filters, 'x', 'text')).toBe(true);
});
