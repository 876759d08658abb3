import type { NodeApiError } from 'n8n-workflow';

import { shortened } from '../../transport/shown';
import type { BatchRequest } from '../batches';
import { claimsOf, type Claim } from './claims';
import { Identities, type Named } from './identities';
import { sentListsOf } from './lists';

/** What a bulk answer refuses: per element where it says whom it means, else for the batch as a whole. */
export interface Refusals {
	/** The reason by the element's position in the request. */
	byPosition: Map<number, string>;
	/** Reasons that name no element. */
	unassigned: string[];
}

/** Beyond this a reason is a dump, and so is a list of reasons. */
const LONGEST_REASON = 500;
const MOST_UNASSIGNED = 20;

/** The statuses with which a server refuses a request for what stands in it. */
const REFUSED_FOR_CONTENT = ['400', '422'];

/**
 * Reads `errors` of a bulk answer. How it names an element is not documented: by what identifies it, by
 * its position, or by one entry per element. Whoever is not surely meant is not blamed.
 */
export function refusalsOf(answer: unknown, request: BatchRequest): Refusals {
	const isObject = typeof answer === 'object' && answer !== null && !Array.isArray(answer);
	const { errors } = (isObject ? answer : {}) as { errors?: unknown };
	// Where only one was sent, it is the one that is meant, unless the answer names another.
	return assigned(errors ? errors : [], request, request.elements.length === 1);
}

/**
 * The elements that Spoki blames when it refuses a whole request.
 *
 * @param error what the transport threw
 * @returns reasons by position; empty where nobody is blamed in particular
 */
export function refusedElements(error: unknown, request: BatchRequest): Map<number, string> {
	const { httpCode, context } = error as Partial<NodeApiError>;
	if (!REFUSED_FOR_CONTENT.includes(String(httpCode))) return new Map();
	return assigned(context?.data, request, false).byPosition;
}

function assigned(errors: unknown, request: BatchRequest, isAboutAll: boolean): Refusals {
	const identities = new Identities(request);
	const lists = sentListsOf(request, identities);
	const claims = claimsOf(errors, { identities, lists, list: lists.only, depth: 0 });
	const blames = blamesOf(claims, isAboutAll);
	const reasons = new Map<number, Set<string>>();
	const unassigned = new Set<string>();
	claims.forEach(({ reason }, index) => {
		if (blames[index].length === 0) unassigned.add(reason);
		for (const { value, positions } of blames[index]) {
			for (const position of positions) {
				const said = reasons.get(position) ?? new Set();
				reasons.set(position, said.add(withValue(reason, value, request, position)));
			}
		}
	});
	const texts = Array.from(reasons, ([position, said]) => {
		const text = shortened(Array.from(said).join(' '), LONGEST_REASON);
		return [position, text] as const;
	});
	return {
		byPosition: new Map(texts.sort(([a], [b]) => a - b)),
		unassigned: Array.from(unassigned).slice(0, MOST_UNASSIGNED),
	};
}

/**
 * Whom each claim blames. Positions count only if all of them fit the request and agree with what
 * else is said: one that does not may be counted from 1, or be no position.
 */
function blamesOf(claims: Claim[], isAboutAll: boolean): Named[][] {
	const areStatedSure = claims.every(
		({ stated, named, mentioned }) =>
			stated === undefined || (agrees(stated.at, named) && agrees(stated.at, mentioned)),
	);
	const arePlacesSure = claims.every(
		({ place, stated, named, mentioned }) =>
			place === undefined ||
			(agrees(place.at, named) &&
				(stated === undefined || agrees(place.at, stated.at)) &&
				(place.hasEmptyBeside || agrees(place.at, mentioned))),
	);
	return claims.map(({ stated, place, named, mentioned }) => {
		const at = (areStatedSure && stated?.at) || (arePlacesSure && place?.at) || undefined;
		if (named === null) return [];
		if (named.length > 0) return at === undefined ? named : narrowedTo(named, at);
		if (at !== undefined) return [at];
		if (stated !== undefined || mentioned === null) return [];
		if (mentioned !== undefined) return [mentioned];
		return isAboutAll ? [{ positions: [0] }] : [];
	});
}

/** Whether a position is one of those that are named; it is where nobody is named. */
function agrees(at: Named | undefined, named: Named | Named[] | null | undefined): boolean {
	if (at === undefined || at.positions.length === 0 || named === null) return false;
	const all = named === undefined ? [] : ([] as Named[]).concat(named);
	return (
		all.length === 0 ||
		all.some(({ positions }) => positions.some((position) => at.positions.includes(position)))
	);
}

/** Two elements may hold the same phone: the position tells them apart. */
function narrowedTo(named: Named[], at: Named): Named[] {
	return named
		.map(({ value, positions }) => ({
			value,
			positions: positions.filter((position) => at.positions.includes(position)),
		}))
		.filter(({ positions }) => positions.length > 0);
}

/** An item with several contacts needs to know which one is meant. */
function withValue(
	reason: string,
	value: string | undefined,
	{ elements, identifiedBy }: BatchRequest,
	position: number,
): string {
	const lists = identifiedBy.map((key) => elements[position][key]).filter(Array.isArray);
	const isOneOfSeveral = lists.reduce((total, list) => total + list.length, 0) > 1;
	const isNew = value !== undefined && !reason.includes(value);
	return isOneOfSeveral && isNew ? `${value}: ${reason}` : reason;
}
