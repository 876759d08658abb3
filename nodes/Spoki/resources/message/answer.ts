import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import type { ItemValues } from '../../description/Operation';
import { isRecord, recordOf } from '../../transport/answers';

/** How the panel calls a free message, by Spoki's word for its content. */
const KINDS = new Map<unknown, string>([
	['Interactive', 'Buttons'],
	['List', 'List'],
	['Text', 'Text'],
]);

/** Where an answer has the message's ID (observed; the documentation shows no answer). */
const ID_KEYS = ['uuid', 'id'];

/** A message's ID that is the whole answer. */
const BARE_ID = /^[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;

/**
 * Who got what: the phone that was written to, the message's ID and its kind, then what else Spoki's
 * answer says.
 *
 * @throws UserError when the answer holds no ID: nobody can follow such a message
 */
export function messageRecords(answer: unknown, values: ItemValues): IDataObject[] {
	const said = saidIn(answer);
	const messageId = ID_KEYS.map((key) => said[key]).find(isId);
	if (messageId === undefined) {
		throw new UserError('Spoki accepted the message without giving a message ID', {
			description:
				'The message may have been sent. Look at the chat in Spoki before you send it again.',
		});
	}
	const { phone } = values.body;
	const told = { phone, messageId, type: kindOf(values.body), ...templateOf(values) };
	return [{ ...told, ...newsIn(said, told, values.body) }];
}

/** The message in an answer, which may be wrapped as Spoki's documentation says of all answers. */
function saidIn(answer: unknown): IDataObject {
	const [only, ...others] = Array.isArray(answer) ? answer : [answer];
	const whole = others.length === 0 ? only : answer;
	if (typeof whole === 'string' && BARE_ID.test(whole)) return { uuid: whole };
	if (!isRecord(whole) || !isRecord(whole.message)) return recordOf(whole);
	const { message, ...besides } = whole;
	return { ...recordOf(besides), ...recordOf(message) };
}

function isId(value: unknown): value is number | string {
	return typeof value === 'number' || (typeof value === 'string' && value !== '');
}

function kindOf({ type, content_type }: IDataObject): IDataObject[string] {
	return type === 'Message' ? (KINDS.get(content_type) ?? content_type) : type;
}

function templateOf({ body, local }: ItemValues): IDataObject {
	if (body.template === undefined) return {};
	const { templateName } = local;
	return { templateId: body.template, ...(templateName === undefined ? {} : { templateName }) };
}

/**
 * What an answer says besides. Where it means something else by a word that the output has already, it
 * stands under `answer`.
 */
function newsIn(said: IDataObject, told: IDataObject, sent: IDataObject): IDataObject {
	const words = Object.keys(told);
	const isKnown = ([key, value]: [string, unknown]) => {
		if (ID_KEYS.includes(key)) return !isId(value) || isSame(value, told.messageId);
		return words.includes(key) && [told[key], sent[key]].some((known) => isSame(value, known));
	};
	const news = Object.entries(said).filter((entry) => !isKnown(entry));
	const others = news.filter(([key]) => words.includes(key));
	return {
		...Object.fromEntries(news.filter(([key]) => !words.includes(key))),
		...(others.length > 0 ? { answer: Object.fromEntries(others) } : {}),
	};
}

/** A phone is the same without its plus, an ID as a text. */
function isSame(one: unknown, other: unknown): boolean {
	const plain = (value: unknown) => String(value).replace(/^\+/, '');
	return typeof one !== 'object' && plain(one) === plain(other);
}
