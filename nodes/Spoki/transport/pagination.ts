import type { IDataObject } from 'n8n-workflow';
import { OperationalError } from 'n8n-workflow';

import { isRecord } from './answers';
import { PagesAhead } from './PagesAhead';
import { isOnlyMessage, reasonOf } from './reason';
import type { SpokiRequest } from './request';
import { shown } from './shown';

/** Records per page that are asked for (seen in use; where Spoki ignores it, its own size comes). */
export const PAGE_SIZE = 100;

/** So many pages in a row without anything new mean that the collection only repeats itself. */
const PAGES_WITHOUT_NEWS = 3;

/** More pages than any account fills: beyond, a collection has no end. */
const MOST_PAGES = 10_000;

/** One page, or everything where Spoki answers with a bare list. */
export interface Page {
	records: unknown[];
	/** How many records the collection has; not every answer says so. */
	count?: number;
	/** The query of the next page; undefined on the last one. */
	next?: IDataObject;
}

/** How much of a collection is read, and how. */
export interface Reading {
	/** So many records at most; all when undefined. */
	limit?: number;
	/** Leaves out records that Spoki cannot filter; they do not count towards the limit. */
	isWanted?: (record: unknown) => boolean;
	/** What is kept of the records of each page; by default they themselves. */
	keep?: (records: unknown[]) => unknown[];
	/** How many pages may be on their way together; by default one after the other. */
	atOnce?: number;
}

/** Carries out one request and gives the body of its answer; asks before it starts whether it still shall. */
type Send = (request: SpokiRequest, isNeeded: () => boolean) => Promise<unknown>;

/**
 * Reads a collection page by page and asks for no page that is not needed. Of `next` only the query is
 * used, so the key stays with its own origin. A record whose id was given before is left out: a
 * collection that changes meanwhile shifts its pages.
 *
 * @throws OperationalError for a page that cannot be read: what it holds must not be missing silently
 */
export async function collect(
	send: Send,
	request: SpokiRequest,
	{ limit = Number.POSITIVE_INFINITY, isWanted, keep = asTheyAre, atOnce = 1 }: Reading = {},
): Promise<unknown[]> {
	const kept: unknown[] = [];
	let found = 0;
	const seen = new Set<string>();
	const asked = new Set<string>();
	// What we leave out ourselves says nothing about how many records the limit needs.
	const isCounted = isWanted === undefined || limit === Number.POSITIVE_INFINITY;
	const pageSize = isWanted === undefined ? Math.min(PAGE_SIZE, limit) : PAGE_SIZE;
	let query: IDataObject | undefined = { ...request.query, page_size: pageSize };
	let isOver = false;
	const readOne = (one: IDataObject) =>
		readPage((page) => send(page, () => !isOver), { ...request, query: one }, asked.size > 0);
	const pages = new PagesAhead(readOne, isCounted ? atOnce : 1, limit);
	let withoutNews = 0;
	let unnamed = 0;
	let previous = '';
	try {
		while (
			query !== undefined &&
			!asked.has(JSON.stringify(query)) &&
			withoutNews < PAGES_WITHOUT_NEWS
		) {
			if (asked.size >= MOST_PAGES) throw endless(found);
			const page = await pages.read(query);
			asked.add(JSON.stringify(query));
			const text = JSON.stringify(page.records);
			const fresh =
				text === previous ? [] : page.records.filter((record) => isFirstOf(record, seen));
			previous = text;
			const wanted = fresh.filter(isWanted ?? (() => true)).slice(0, limit - found);
			found += wanted.length;
			kept.push(...keep(wanted));
			withoutNews = fresh.length > 0 ? 0 : withoutNews + 1;
			// Records without an ID cannot be told from repetitions: of those there are as many as Spoki counts.
			unnamed += fresh.length > 0 && seen.size === 0 ? fresh.length : 0;
			const isAll = page.count !== undefined && unnamed >= page.count && unnamed > 0;
			query = page.next && found < limit && !isAll ? { ...query, ...page.next } : undefined;
			if (query !== undefined) pages.foresee(page, query);
		}
		return kept;
	} finally {
		isOver = true;
		await pages.end();
	}
}

function asTheyAre(records: unknown[]): unknown[] {
	return records;
}

/** A page that no longer exists ends the collection: records were deleted while it was read. */
function readPage(
	send: (request: SpokiRequest) => Promise<unknown>,
	request: SpokiRequest,
	isFurther: boolean,
): Promise<Page> {
	return send(request).then(
		(body) => {
			// A page that was announced holds something.
			if (isFurther && isNothing(body)) throw unreadable(body);
			return pageOf(body);
		},
		(error: { httpCode?: unknown }) => {
			if (isFurther && error.httpCode === '404') return { records: [] };
			throw error;
		},
	);
}

/**
 * Reads a page, a bare list, or a single record. Nothing at all is an empty collection.
 *
 * @throws OperationalError for anything else
 */
export function pageOf(body: unknown): Page {
	if (isNothing(body)) return { records: [] };
	if (Array.isArray(body)) return { records: present(body) };
	if (!isRecord(body) || isOnlyMessage(body)) throw unreadable(body);
	const { results, next, count } = body;
	if (Array.isArray(results)) {
		return {
			records: present(results),
			next: queryOf(next),
			...(typeof count === 'number' ? { count } : {}),
		};
	}
	if ('results' in body) throw unreadable(body);
	return { records: Object.keys(body).length === 0 ? [] : [body] };
}

/** A place where nothing stands is no record. */
function present(elements: unknown[]): unknown[] {
	return elements.filter((element) => !isNothing(element));
}

function isNothing(value: unknown): boolean {
	return value === undefined || value === null || value === '';
}

function unreadable(body: unknown): OperationalError {
	const said = isRecord(body) && isOnlyMessage(body) ? reasonOf(body).text : undefined;
	return new OperationalError(
		said ?? `Spoki answered with something that is no list of records: ${shown(body)}`,
		{
			description:
				'Spoki sent this in the place of a page of records, so some would be missing. Run the workflow again later.',
		},
	);
}

function endless(found: number): OperationalError {
	return new OperationalError(`Spoki's list does not end: ${found} records came so far`, {
		description:
			"Switch off 'Return All' and set a 'Limit', or narrow the list down with 'Filters'.",
	});
}

function queryOf(next: unknown): IDataObject | undefined {
	const at = typeof next === 'string' ? next.indexOf('?') : -1;
	if (at < 0) return undefined;
	const query: IDataObject = {};
	new URLSearchParams((next as string).slice(at + 1)).forEach((value, key) => {
		const earlier = query[key];
		query[key] = earlier === undefined ? value : ([] as string[]).concat(earlier as string, value);
	});
	return query;
}

/** Notes the record's id. Records without one cannot be told apart and always count as new. */
function isFirstOf(record: unknown, seen: Set<string>): boolean {
	const id = (record as IDataObject | null)?.id ?? (record as IDataObject | null)?.uuid;
	if (id === undefined || id === null) return true;
	const name = String(id);
	if (seen.has(name)) return false;
	seen.add(name);
	return true;
}
