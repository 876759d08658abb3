import type { IDataObject, NodeApiError } from 'n8n-workflow';

import { reasonOf } from '../transport/reason';

/** What a bulk answer refuses: per element where it says whom it means, else for the batch as a whole. */
export interface Refusals {
	/** The reason by the element's position in the request. */
	byPosition: Map<number, string>;
	/** Reasons that name no element. */
	unassigned: string[];
}

/**
 * Reads `{ errors: [...] }` of a bulk answer. An entry is matched to its element by the phone number
 * it holds anywhere, else by the position it tells, else by its own position when there is one entry
 * per element. The entries' shape is not documented.
 *
 * @param phones the phone numbers of the request, in order
 */
export function refusalsOf(body: unknown, phones: string[]): Refusals {
	const errors = (body as IDataObject | null)?.errors;
	const entries: unknown[] = Array.isArray(errors) ? errors : errors ? [errors] : [];
	const refusals: Refusals = { byPosition: new Map(), unassigned: [] };
	entries.forEach((entry, index) => {
		const phone = phones.find((candidate) => mentions(entry, candidate));
		const reason = reasonOf(withoutEcho(entry, phone)).text;
		if (reason === undefined && phone === undefined) return;
		const position =
			phone === undefined ? toldPosition(entry, index, entries, phones) : phones.indexOf(phone);
		const text = reason ?? 'Spoki gave no reason.';
		if (position === undefined) refusals.unassigned.push(text);
		else refusals.byPosition.set(position, text);
	});
	return refusals;
}

function toldPosition(
	entry: unknown,
	index: number,
	entries: unknown[],
	phones: string[],
): number | undefined {
	const told = (entry as IDataObject | null)?.index;
	if (typeof told === 'number' && told >= 0 && told < phones.length) return told;
	return entries.length === phones.length ? index : undefined;
}

/** Whether a phone number stands in a value at any depth; Spoki writes some without the `+`. */
function mentions(value: unknown, phone: string): boolean {
	if (typeof value === 'string') return new RegExp(`(^|\\D)${phone.slice(1)}(\\D|$)`).test(value);
	if (typeof value === 'number') return String(value) === phone.slice(1);
	if (typeof value !== 'object' || value === null) return false;
	return Object.values(value).some((part) => mentions(part, phone));
}

/** Leaves out what is no reason: the position, and what only repeats the contact that was sent. */
function withoutEcho(entry: unknown, phone: string | undefined): unknown {
	if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return entry;
	const isNumber = (value: unknown) =>
		phone !== undefined && /^\+?\d+$/.test(String(value)) && mentions(value, phone);
	const isEcho = (value: unknown) =>
		typeof value === 'object' && value !== null && !Array.isArray(value)
			? Object.values(value).some(isNumber)
			: isNumber(value);
	return Object.fromEntries(
		Object.entries(entry).filter(([name, value]) => name !== 'index' && !isEcho(value)),
	);
}

/**
 * The elements that Spoki blames when it refuses a whole request (400): Django answers a list with a
 * list of as many entries, empty for what was right.
 *
 * @param error what the transport threw
 * @param count how many elements the request had
 * @returns reasons by position; empty where nobody is blamed in particular
 */
export function refusedElements(error: unknown, count: number): Map<number, string> {
	const { httpCode, context } = error as Partial<NodeApiError>;
	if (httpCode !== '400') return new Map();
	const entries = [context?.data, ...Object.values((context?.data ?? {}) as IDataObject)].find(
		(value): value is unknown[] =>
			Array.isArray(value) &&
			value.length === count &&
			value.every((entry) => typeof entry === 'object' && entry !== null),
	);
	const reasons = (entries ?? []).map((entry) => reasonOf(entry).text);
	return new Map(
		reasons.flatMap((reason, position) =>
			reason === undefined ? [] : [[position, reason] as const],
		),
	);
}
