import type { IDataObject } from 'n8n-workflow';

import { isRecord } from '../transport/answers';
import type { Envelope } from '../webhooks/envelope';
import { mediaOf } from '../webhooks/media';
import { directionOf, phoneOfMessage, simplifyMessage } from '../webhooks/message';
import type { Question } from './Question';
import { REPLY_EVENT } from './subscriptions';

/** So much earlier than the question a reply may seem to be: clocks differ, in milliseconds. */
const CLOCK_MILLISECONDS = 10_000;

/** So many hexadecimal digits are enough to tell questions apart. */
export const MARK_CHARACTERS = 8;

/** A payload with the mark of its question behind it. */
const MARKED = /^([\s\S]*)#([0-9a-f]{8})$/;

/** The payload of a button of this question. */
export function markedPayload(payload: string, mark: string): string {
	return `${payload}#${mark}`;
}

/** What comes out without an answer; an answer fills it in. */
export function emptyAnswer({ phone, sentMessageId }: Question): IDataObject {
	return {
		reply: null,
		buttonPayload: null,
		approved: null,
		formAnswers: null,
		timedOut: false,
		answeredAt: null,
		answeredBy: null,
		phone,
		contact: null,
		contentType: null,
		media: [],
		messageId: null,
		sentMessageId,
	};
}

/** The reply that an event brings; undefined where it is none to this question. */
export function replyIn(
	{ event, data }: Envelope,
	question: Question,
	receivedAt: Date,
): IDataObject | undefined {
	if (event !== REPLY_EVENT || !isRecord(data) || directionOf(event, data) !== 'inbound')
		return undefined;
	if (digits(phoneOfMessage(event, data)) !== digits(question.phone)) return undefined;
	const message = simplifyMessage(event, data, mediaOf(data));
	const moment = Date.parse(String(message.timestamp));
	if (moment < question.sentAt - CLOCK_MILLISECONDS) return undefined;
	const [, payload, mark] = MARKED.exec(String(message.buttonPayload ?? '')) ?? [];
	if (mark !== undefined && mark !== question.mark) return undefined;
	const { text, contact, contentType, media, messageId, timestamp, buttonPayload, phone } = message;
	const reply = text ?? null;
	return {
		...emptyAnswer(question),
		reply,
		buttonPayload: payload ?? buttonPayload,
		approved: approvalIn([payload ?? buttonPayload, reply], question),
		answeredAt: timestamp ?? receivedAt.toISOString(),
		answeredBy: 'chat',
		phone,
		contact,
		contentType,
		media,
		messageId,
	};
}

/** Yes, no, or neither: what is not one of the two buttons' words is no approval and no refusal. */
export function approvalIn(
	answers: unknown[],
	{ responseType, buttons }: Question,
): boolean | null {
	if (responseType !== 'approval') return null;
	for (const answer of answers) {
		const place = buttons.findIndex(({ text, payload }) =>
			[text, payload].some((word) => isSame(word, answer)),
		);
		if (place >= 0) return place === 0;
	}
	return null;
}

function isSame(word: string, answer: unknown): boolean {
	const plain = (value: unknown) =>
		String(value ?? '')
			.trim()
			.toLowerCase();
	return plain(word) === plain(answer);
}

function digits(phone: string | null): string {
	return String(phone ?? '').replace(/\D/g, '');
}
