import type { IDataObject } from 'n8n-workflow';

import { isMarkup } from './body';
import { oneLine, shortened } from './shown';

/** What Spoki said in a refusal, in any of the shapes that are known of it. */
export interface Reason {
	/** The API's own words with the fields they concern; undefined where the body holds none. */
	text?: string;
	/** The API's names of the fields that were refused, such as `phone` or `custom_fields.CITY`. */
	fields: string[];
	/** Spoki's own code, such as `spoki::1029`. */
	code?: string;
}

/** Beyond this a text is a dump rather than a reason. */
const LONGEST_TEXT = 500;

/** Nobody reads more than so many complaints at once. */
const MOST_SENTENCES = 20;

/** Names and codes longer than this are none. */
const LONGEST_NAME = 80;

/** Keys whose lists and objects still hold sentences about the request as a whole, the most precise first. */
const SENTENCE_KEYS = ['detail', 'message', 'error', 'non_field_errors', 'errors', 'title'];

const CODE_KEYS = ['code', 'error_code'];

/** Keys that describe the refusal itself and are no field of the request. */
const OTHER_KEYS = ['status', 'status_code', 'success', 'ok', 'type', 'instance'];

/** What tells the refusal apart from others is no field either. */
const IDENTITY_KEYS = ['id', 'uuid'];

/** Keys that a record can have as well: a list or an object under one of them is about that field. */
const ALSO_FIELDS = ['title', ...CODE_KEYS, ...OTHER_KEYS, ...IDENTITY_KEYS];

/** Keys by which an error names the field that it is about. */
const FIELD_KEYS = ['attr', 'field'];

/**
 * Reads the reason from the body of a refusal: `detail`, `title` with `detail` and `code`, `message`,
 * field errors (nested, and by element for a list), `error` with `error_code`, errors that name their
 * field, a bare list of messages, plain text. A web page holds no reason.
 */
export function reasonOf(body: unknown): Reason {
	const parsed = parseText(body);
	const found: Found = { sentences: new Set(), fields: new Set() };
	collect(parsed, [], found);
	const text = oneLine(Array.from(found.sentences).join(' '));
	return {
		text: text === '' ? undefined : shortened(text, LONGEST_TEXT),
		fields: Array.from(found.fields),
		code: codeOf(parsed),
	};
}

/** Whether an object speaks of a refusal and holds nothing else, so that it is no record. */
export function isOnlyMessage(object: object): boolean {
	const keys = Object.keys(object);
	const known = [...SENTENCE_KEYS, ...CODE_KEYS, ...OTHER_KEYS];
	return (
		keys.some((key) => SENTENCE_KEYS.includes(key)) && keys.every((key) => known.includes(key))
	);
}

/** A body that arrives as text (wrong content type, or bytes) may still be JSON. */
function parseText(body: unknown): unknown {
	const text = Buffer.isBuffer(body) ? body.toString('utf8') : body;
	if (typeof text !== 'string') return text;
	if (isMarkup(text)) return undefined;
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

interface Found {
	sentences: Set<string>;
	fields: Set<string>;
}

function collect(value: unknown, path: string[], found: Found): void {
	if (value === null || value === undefined || value === false || value === '') return;
	if (found.sentences.size >= MOST_SENTENCES) return;
	if (Array.isArray(value)) return collectList(value, path, found);
	if (typeof value === 'object') return collectObject(value as IDataObject, path, found);
	const field = path.map((step) => shortened(oneLine(step), LONGEST_NAME)).join('.');
	const text = shortened(String(value), LONGEST_TEXT);
	if (field !== '') found.fields.add(field);
	const sentence = asSentence(field === '' ? text : `${field}: ${text}`);
	if (sentence !== '') found.sentences.add(sentence);
}

/** Messages of one field follow each other; objects are the elements of a list that was sent. */
function collectList(list: unknown[], path: string[], found: Found): void {
	list.forEach((element, index) => {
		const isElement = typeof element === 'object' && element !== null && !Array.isArray(element);
		const namesField = isElement && fieldNamedBy(element as IDataObject) !== undefined;
		collect(element, isElement && !namesField ? [...path, `[${index}]`] : path, found);
	});
}

function collectObject(object: IDataObject, path: string[], found: Found): void {
	const field = fieldNamedBy(object);
	const inside = field === undefined ? path : [...path, field];
	const entries = Object.entries(object);
	const sentences = SENTENCE_KEYS.flatMap((key) => entries.filter(([name]) => name === key));
	for (const [key, value] of sentences)
		collect(value, isField(key, value) ? [...inside, key] : inside, found);
	for (const [key, value] of entries) {
		const isKnown = ALSO_FIELDS.includes(key);
		const namesField = field !== undefined && FIELD_KEYS.includes(key);
		const isDone = SENTENCE_KEYS.includes(key) || namesField;
		if (!isDone && (!isKnown || isField(key, value))) collect(value, [...inside, key], found);
	}
}

/** Whether a key that also belongs to refusals is here the name of a refused field. */
function isField(key: string, value: unknown): boolean {
	return ALSO_FIELDS.includes(key) && typeof value === 'object' && value !== null;
}

/** The field that an error is about, where it names it beside a sentence. */
function fieldNamedBy(object: IDataObject): string | undefined {
	const key = FIELD_KEYS.find((candidate) => typeof object[candidate] === 'string');
	const speaks = ['detail', 'message'].some((name) => typeof object[name] === 'string');
	return key !== undefined && speaks && object[key] !== '' ? String(object[key]) : undefined;
}

function codeOf(body: unknown): string | undefined {
	if (typeof body !== 'object' || body === null) return undefined;
	const codes = CODE_KEYS.map((key) => (body as IDataObject)[key]);
	const code = codes.find((value) => typeof value === 'string' || typeof value === 'number');
	return code === undefined ? undefined : shortened(oneLine(String(code)), LONGEST_NAME);
}

function asSentence(text: string): string {
	const trimmed = text.trim();
	return /[.!?…:;]$/.test(trimmed) || trimmed === '' ? trimmed : `${trimmed}.`;
}
