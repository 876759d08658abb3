/** A text that a contact has sent, as Spoki delivers it. */
export const inbound = {
	uuid: '0123456789abcdef0123456789abcdef',
	direction: 'Inbound',
	type: 'Incoming Message',
	content_type: 'Text',
	from_phone: '+390000000001',
	to_phone: '390000000002',
	is_hidden: false,
	send_status: '---',
	sent_datetime: '2026-08-03T19:02:35.000Z',
	delivered_datetime: null,
	send_error_message: null,
	error_code: null,
	error_url: null,
	preview: null,
	text: 'Ok',
	created_datetime: '2026-08-03T19:02:36.911947Z',
	mediamessage_set: [],
	locationmessage: null,
	contactsmessage_set: [],
	contact: null,
	metadata: null,
	payload: null,
	chat_uuid: 'fedcba9876543210fedcba9876543210',
	chat_link: 'https://app.spoki.com/chats/fedcba9876543210fedcba9876543210',
};

/** A template that the shop has sent. */
export const outbound = {
	...inbound,
	direction: 'Outbound',
	type: 'Message',
	from_phone: '390000000002',
	to_phone: '+390000000001',
	send_status: 'Sent',
	preview: { body: 'Il tuo ordine è pronto' },
	text: null,
	is_sent_from_ai: false,
	template: 41,
};

/** An event as it is delivered. */
export function envelopeOf(event: string, data: unknown) {
	return {
		version: 2,
		event,
		event_uuid: 'c0ffee00-0000-4000-8000-000000000001',
		timestamp: 1_785_000_000.12,
		data,
	};
}
