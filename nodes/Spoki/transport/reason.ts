import type { IDataObject } from 'n8n-workflow';

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

/** Keys that carry a sentence about the request as a whole, the most telling first. */
const SENTENCE_KEYS = ['detail', 'message', 'error', 'non_field_errors', 'errors', 'title'];

const CODE_KEYS = ['code', 'error_code'];

/** Keys that describe the refusal itself and are no field of the request. */
const OTHER_KEYS = ['status', 'status_code', 'success', 'type', 'instance'];

/**
 * Reads the reason from the body of a refusal: `detail`, `title` with `detail` and `code`, `message`,
 * field errors (nested, and by element for a list), `error` with `error_code`, a bare list of messages,
 * plain text. A web page holds no reason.
 */
export function reasonOf(body: unknown): Reason {
	const parsed = parseText(body);
	const fields: string[] = [];
	const sentences = sentencesOf(parsed, [], fields);
	const text = clean(Array.from(new Set(sentences)).join(' '));
	return { text: text === '' ? undefined : text, fields, code: codeOf(parsed) };
}

/** Whether a body is a web page instead of data. */
export function isWebPage(body: unknown): boolean {
	return typeof body === 'string' && /^\s*(<!doctype|<html|<head|<body|<\?xml)/i.test(body);
}

/** A body that arrives as text (wrong content type, or bytes) may still be JSON. */
function parseText(body: unknown): unknown {
	const text = Buffer.isBuffer(body) ? body.toString('utf8') : body;
	if (typeof text !== 'string') return text;
	if (isWebPage(text)) return undefined;
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

function sentencesOf(value: unknown, path: string[], fields: string[]): string[] {
	if (value === null || value === undefined || value === false || value === '') return [];
	if (Array.isArray(value)) return sentencesOfList(value, path, fields);
	if (typeof value === 'object') return sentencesOfObject(value as IDataObject, path, fields);
	const field = path.join('.');
	if (field !== '' && !fields.includes(field)) fields.push(field);
	return [asSentence(field === '' ? String(value) : `${field}: ${String(value)}`)];
}

/** Messages of one field follow each other; objects are the elements of a list that was sent. */
function sentencesOfList(list: unknown[], path: string[], fields: string[]): string[] {
	return list.flatMap((element, index) => {
		const isElement = typeof element === 'object' && element !== null && !Array.isArray(element);
		return sentencesOf(element, isElement ? [...path, `[${index}]`] : path, fields);
	});
}

function sentencesOfObject(object: IDataObject, path: string[], fields: string[]): string[] {
	const said = SENTENCE_KEYS.flatMap((key) => sentencesOf(object[key], path, fields));
	const known = [...SENTENCE_KEYS, ...CODE_KEYS, ...OTHER_KEYS];
	const byField = Object.entries(object)
		.filter(([key]) => !known.includes(key))
		.flatMap(([key, value]) => sentencesOf(value, [...path, key], fields));
	return [...said, ...byField];
}

function codeOf(body: unknown): string | undefined {
	if (typeof body !== 'object' || body === null) return undefined;
	const codes = CODE_KEYS.map((key) => (body as IDataObject)[key]);
	const code = codes.find((value) => typeof value === 'string' || typeof value === 'number');
	return code === undefined ? undefined : String(code);
}

function asSentence(text: string): string {
	const trimmed = text.trim();
	return /[.!?…:;]$/.test(trimmed) || trimmed === '' ? trimmed : `${trimmed}.`;
}

/** One line without control characters, cut where it becomes a dump. */
function clean(text: string): string {
	const line = Array.from(text, (character) => (character < ' ' ? ' ' : character))
		.join('')
		.replace(/\s+/g, ' ')
		.trim();
	return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT)}…` : line;
}
