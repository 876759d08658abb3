import type { BatchRequest } from '../batches';
import type { Identities, Named } from './identities';

/** The lists of a request's body by name: each entry as the elements that it stands for. */
export interface SentLists {
	byName: Map<string, Named[]>;
	/** The one that a position without a name means; undefined where there are several. */
	only: Named[] | undefined;
}

/** Keys behind which an answer may go on about the whole request. */
const WRAPPERS = new Set(
	'errors error detail details message contacts items results data body attributes $'.split(' '),
);

/** Keys that tell a position as a number that begins at 0. */
const POSITION_KEYS = ['index', 'position'];

/** Keys that tell the way to what is wrong, such as `contacts.1.phone`, `[1].phone`, `/1/phone`. */
const PATH_KEYS = ['attr', 'field', 'path', 'pointer', 'loc', 'source'];

/** A position that an entry states of itself. */
export interface StatedPosition {
	/** Undefined where the request has no such position. */
	at: Named | undefined;
	/** The key that states it. */
	key: string;
	/** The way on from there, to a field. */
	rest: string[];
}

export function sentListsOf(request: BatchRequest, identities: Identities): SentLists {
	const { body, elements } = request;
	const positions = new Map<unknown, number>(elements.map((element, index) => [element, index]));
	const namedBy =
		(name: string) =>
		(entry: unknown): Named => {
			const position = positions.get(entry);
			if (position !== undefined) return { positions: [position] };
			return identities.underKey(name, entry) ?? { positions: [] };
		};
	const named: Array<[string, unknown]> = Array.isArray(body)
		? [['', body]]
		: Object.entries((body ?? {}) as object);
	const byName = new Map(
		named.flatMap(([name, list]) =>
			Array.isArray(list) ? [[name, list.map(namedBy(name))] as const] : [],
		),
	);
	return { byName, only: byName.size === 1 ? Array.from(byName.values())[0] : undefined };
}

/** Whether what stands behind a key may say whom it means, instead of being about a field. */
export function isWrapper(key: string, { byName }: SentLists): boolean {
	return WRAPPERS.has(key) || byName.has(key);
}

/** The position that an entry states of itself, if it does. */
export function statedPosition(
	entry: object,
	lists: SentLists,
	list = lists.only,
): StatedPosition | undefined {
	for (const [key, value] of Object.entries(entry)) {
		if (POSITION_KEYS.includes(key) && isPosition(value)) {
			return { at: list?.[Number(value)], key, rest: [] };
		}
		const way = PATH_KEYS.includes(key) ? stepsOf(value) : [];
		const start = way.findIndex((step) => !isWrapper(step, lists));
		if (start < 0 || !isPosition(way[start])) continue;
		const inside = (start > 0 && lists.byName.get(way[start - 1])) || list;
		return { at: inside?.[Number(way[start])], key, rest: way.slice(start + 1) };
	}
	return undefined;
}

/** Whether a value is a position as it is counted in programs: 0, 1, 2, also as text. */
export function isPosition(value: unknown): boolean {
	if (typeof value !== 'string' && typeof value !== 'number') return false;
	return /^(0|[1-9]\d{0,8})$/.test(String(value));
}

function stepsOf(value: unknown): string[] {
	if (typeof value === 'string') {
		return value
			.slice(0, 500)
			.split(/[.[\]/]+|__/)
			.filter((step) => step !== '');
	}
	if (Array.isArray(value)) return value.slice(0, 20).map(String);
	const { pointer } = (value ?? {}) as { pointer?: unknown };
	return typeof pointer === 'string' ? stepsOf(pointer) : [];
}
