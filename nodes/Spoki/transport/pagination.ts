import type { IDataObject } from 'n8n-workflow';

import type { SpokiRequest } from './request';

/** Records per page that are asked for (seen in use; where Spoki ignores it, its own size comes). */
export const PAGE_SIZE = 100;

/** So many pages in a row without anything new mean that the collection only repeats itself. */
const PAGES_WITHOUT_NEWS = 3;

/** One page, or everything where Spoki answers with a bare list. */
export interface Page {
	records: unknown[];
	/** The query of the next page; undefined on the last one. */
	next?: IDataObject;
}

/**
 * Reads a collection page by page, at most `limit` records of it (all when undefined), and asks for
 * no page that is not needed. Of `next` only the query is used, so the key stays with its own origin.
 * A record whose id was given before is left out: a collection that changes meanwhile shifts its pages.
 *
 * @param send carries out one request and gives the body of its answer
 * @param isWanted leaves out records that Spoki cannot filter; they do not count towards the limit
 */
export async function collect(
	send: (request: SpokiRequest) => Promise<unknown>,
	request: SpokiRequest,
	limit = Number.POSITIVE_INFINITY,
	isWanted?: (record: unknown) => boolean,
): Promise<unknown[]> {
	const records: unknown[] = [];
	const seen = new Set<string>();
	const asked = new Set<string>();
	// What we leave out ourselves says nothing about how many records the limit needs.
	const pageSize = isWanted === undefined ? Math.min(PAGE_SIZE, limit) : PAGE_SIZE;
	let query: IDataObject | undefined = { ...request.query, page_size: pageSize };
	let withoutNews = 0;
	let previous = '';
	while (
		query !== undefined &&
		!asked.has(JSON.stringify(query)) &&
		withoutNews < PAGES_WITHOUT_NEWS
	) {
		asked.add(JSON.stringify(query));
		const page = await readPage(send, { ...request, query }, records.length > 0);
		const text = JSON.stringify(page.records);
		const fresh = text === previous ? [] : page.records.filter((record) => isFirstOf(record, seen));
		previous = text;
		records.push(...fresh.filter(isWanted ?? (() => true)).slice(0, limit - records.length));
		withoutNews = fresh.length > 0 ? 0 : withoutNews + 1;
		query = page.next && records.length < limit ? { ...query, ...page.next } : undefined;
	}
	return records;
}

/** A page that no longer exists ends the collection: records were deleted while it was read. */
function readPage(
	send: (request: SpokiRequest) => Promise<unknown>,
	request: SpokiRequest,
	isFurther: boolean,
): Promise<Page> {
	return send(request).then(pageOf, (error: { httpCode?: unknown }) => {
		if (isFurther && error.httpCode === '404') return { records: [] };
		throw error;
	});
}

/** Reads a page, a bare list, or a single record. */
export function pageOf(body: unknown): Page {
	if (Array.isArray(body)) return { records: body };
	if (typeof body !== 'object' || body === null) return { records: [] };
	const { results, next } = body as IDataObject;
	if (!Array.isArray(results)) return { records: Object.keys(body).length === 0 ? [] : [body] };
	return { records: results, next: queryOf(next) };
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
