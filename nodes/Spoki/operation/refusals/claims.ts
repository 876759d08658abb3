import { reasonOf } from '../../transport/reason';
import { isIdentifierKey, plainValues, type Identities, type Named } from './identities';
import {
	isPosition,
	isWrapper,
	statedPosition,
	type SentLists,
	type StatedPosition,
} from './lists';

/** One thing that an answer holds against a request, and all that it says of whom it means. */
export interface Claim {
	reason: string;
	/** By the phone, email or ID that the entry repeats or stands under; null for somebody else. */
	named: Named[] | null;
	/** By the position that it tells or stands under. */
	stated?: Pick<StatedPosition, 'at'>;
	/** By its own place in a list of as many entries as were sent. */
	place?: { at: Named; hasEmptyBeside: boolean };
	/** By its sentences; null for somebody else. */
	mentioned?: Named | null;
}

/** Where an answer is being read. */
interface Reading {
	identities: Identities;
	lists: SentLists;
	/** The list that positions mean here. */
	list: Named[] | undefined;
	depth: number;
}

/** An answer is not read any deeper. */
const DEEPEST = 6;

/** Keys that describe a refusal as a whole, beside which positions may stand. */
const GENERAL_KEYS = new Set(
	'detail message error title non_field_errors code error_code status status_code success type instance'.split(
		' ',
	),
);

/** Keys behind which an entry says what is wrong. */
const REASON_KEYS = new Set('detail details message error errors non_field_errors'.split(' '));

/** Everything that a part of an answer holds against the request. */
export function claimsOf(value: unknown, reading: Reading): Claim[] {
	if (reading.depth > DEEPEST) return [];
	if (Array.isArray(value)) return claimsOfList(value, { ...reading, depth: reading.depth + 1 });
	if (isObject(value)) return claimsOfObject(value, { ...reading, depth: reading.depth + 1 });
	return claimsOfEntry(value, reading);
}

function claimsOfList(entries: unknown[], reading: Reading): Claim[] {
	const { list } = reading;
	const isByPlace = entries.length === list?.length && entries.every(isContainer);
	const hasEmptyBeside = entries.some((entry) => reasonOf(entry).text === undefined);
	return entries.flatMap((entry, index) => {
		const isNaming = isObject(entry) && isAboutOne(entry, reading);
		const claims = isNaming ? claimsOfEntry(entry, reading) : claimsOf(entry, reading);
		if (!isByPlace) return claims;
		return claims.map((claim) => ({ place: { at: list[index], hasEmptyBeside }, ...claim }));
	});
}

/** Whether an entry of a list says itself whom it means, as a whole. */
function isAboutOne(entry: object, { identities, lists, list }: Reading): boolean {
	if (statedPosition(entry, lists, list) !== undefined) return true;
	const named = identities.inEntry(entry);
	return named === null || named.length > 0;
}

/** An object may say by its keys whom it means, or lead on to what does, or be one entry. */
function claimsOfObject(object: object, reading: Reading): Claim[] {
	const { identities, lists } = reading;
	const keyed: Array<[string, unknown]> = [];
	const wrapped: Array<[string, unknown]> = [];
	const others: Array<[string, unknown]> = [];
	for (const [key, value] of Object.entries(object)) {
		if (isPosition(key) || identities.byText(key) !== undefined) keyed.push([key, value]);
		else if (isWrapper(key, lists) && isContainer(value)) wrapped.push([key, value]);
		else others.push([key, value]);
	}
	const isAboutFields = others.some(([key]) => !GENERAL_KEYS.has(key));
	return [
		...claimsByKey(keyed, isAboutFields, reading),
		...wrapped.flatMap(([key, value]) =>
			claimsOf(value, { ...reading, list: lists.byName.get(key) ?? reading.list }),
		),
		...claimsOfEntry(Object.fromEntries(others), reading),
	];
}

/**
 * Numbers as keys are positions or IDs: whatever all of them can be. Where they can be both, or
 * neither, or stand beside the names of fields, they say nothing.
 */
function claimsByKey(
	keyed: Array<[string, unknown]>,
	isAboutFields: boolean,
	{ identities, list }: Reading,
): Claim[] {
	const numbers = keyed.map(([key]) => key).filter(isPosition);
	const asPositions = numbers.map((key) => list?.[Number(key)]);
	const asNames = numbers.map((key) => identities.byText(key, true) ?? undefined);
	const arePositions = !isAboutFields && asPositions.every((at) => at !== undefined);
	const areNames = asNames.every((named) => named !== undefined);
	const areSame = asNames.every((named, index) => isSame(named, asPositions[index]));
	const areBoth = arePositions && areNames && !areSame;
	return keyed.flatMap(([key, value]): Claim[] => {
		const { text } = reasonOf(value);
		if (text === undefined) return [];
		const inValue = identities.inEntry(value);
		const reason = (isSomebodys: boolean) =>
			isSomebodys ? reasonIn(value, identities) : String(reasonOf({ [key]: value }).text);
		const mentioned = identities.inSentences(value);
		const isNumber = isPosition(key);
		if (!isNumber || (areNames && !areBoth)) {
			const named = identities.byText(key, isNumber);
			return [{ reason: reason(Boolean(named)), named: named ? [named] : null }];
		}
		const isSure = arePositions && !areBoth;
		const at = isSure ? list?.[Number(key)] : undefined;
		return [{ reason: reason(at !== undefined), named: inValue, stated: { at }, mentioned }];
	});
}

/** What is about one element, or about nobody in particular. */
function claimsOfEntry(entry: unknown, { identities, lists, list }: Reading): Claim[] {
	const named = identities.inEntry(entry);
	const isNamed = named !== null && named.length > 0;
	const stated = isObject(entry) ? statedPosition(entry, lists, list) : undefined;
	const { text } = reasonOf(withoutKey(entry, stated?.key));
	if (text === undefined && !isNamed) return [];
	const isSomebodys = isNamed || stated?.at !== undefined;
	return [
		{
			reason: isSomebodys ? reasonIn(entry, identities, stated) : String(text),
			named,
			stated,
			mentioned: identities.inSentences(entry),
		},
	];
}

/** What an entry says, without what only tells whom it means. */
function reasonIn(entry: unknown, identities: Identities, stated?: StatedPosition): string {
	const said = withoutKey(entry, stated?.key);
	const left = withoutEcho(said, identities);
	const inField = (stated?.rest ?? []).reduceRight<unknown>(
		(part, step) => ({ [step]: part }),
		left,
	);
	const isOnlyEcho = plainValues(left).length === 0 || (left === said && identities.byText(said));
	return (isOnlyEcho ? keysOf(said) : reasonOf(inField).text) ?? 'Spoki gave no reason.';
}

/** Where nothing else is said, the key under which a contact stands may say it: `not_found`. */
function keysOf(said: unknown): string | undefined {
	const saysWhy = (key: string) =>
		!GENERAL_KEYS.has(key) && !REASON_KEYS.has(key) && !isIdentifierKey(key);
	return reasonOf(
		plainValues(said)
			.map(([key]) => key)
			.filter(saysWhy),
	).text;
}

function withoutKey(entry: unknown, key: string | undefined): unknown {
	return isObject(entry) && key !== undefined ? filtered(entry, (name) => name !== key) : entry;
}

/** Leaves out what repeats the contact that was sent, but not what is said in it. */
function withoutEcho(entry: unknown, identities: Identities): unknown {
	if (!isObject(entry)) return entry;
	const isEcho = (key: string, value: unknown) =>
		plainValues(value, key).length > 0 && Boolean(identities.inEntry({ [key]: value })?.length);
	const left = Object.entries(entry).flatMap(([key, value]) => {
		if (isObject(value) && REASON_KEYS.has(key)) return [[key, withoutEcho(value, identities)]];
		const parts = Array.isArray(value) ? value : [value];
		return parts.length > 0 && parts.every((part) => isEcho(key, part)) ? [] : [[key, value]];
	});
	return Object.fromEntries(left as Array<[string, unknown]>);
}

function filtered(object: object, isKept: (key: string, value: unknown) => boolean): object {
	return Object.fromEntries(Object.entries(object).filter(([key, value]) => isKept(key, value)));
}

function isSame(named: Named | undefined, at: Named | undefined): boolean {
	return JSON.stringify(named?.positions) === JSON.stringify(at?.positions);
}

function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What may hold reasons, or none. */
function isContainer(value: unknown): boolean {
	return typeof value === 'object';
}
