import type { BatchRequest } from '../batches';

/** What an answer names: a value of the request, and the elements that hold it. */
export interface Named {
	value?: string;
	positions: number[];
}

/** A kind of value that names an element. */
interface Kind {
	/** The keys under which an answer may repeat such a value. */
	key: RegExp;
	/** One form for all ways of writing it; undefined for what cannot be such a value. */
	normal: (text: string) => string | undefined;
	/** Whether the value alone tells what it is, also under another key or in a sentence. */
	isUnmistakable: boolean;
}

/** The surest first. A phone is written with and without `+`, and with separators. */
const KINDS: Kind[] = [
	{
		key: /(^|_)phones?(_number)?$/i,
		normal: (text) => {
			const digits = text.replace(/[\s().\-/]/g, '').replace(/^(\+|00)/, '');
			return /^[1-9]\d{6,14}$/.test(digits) ? digits : undefined;
		},
		isUnmistakable: true,
	},
	{
		key: /(^|_)e?mails?$/i,
		normal: (text) => (/^\S+@\S+$/.test(text) ? text.toLowerCase() : undefined),
		isUnmistakable: true,
	},
	{
		key: /^(contact_?)?(ids?|pks?)$|^contacts?$/i,
		normal: (text) => (/^\d{1,15}$/.test(text) ? text : undefined),
		isUnmistakable: false,
	},
];

/** A longer text than this is no phone, email or ID. */
const LONGEST_IDENTIFIER = 320;

/** Further on, a sentence is not looked through. */
const LONGEST_SENTENCE = 1_000;

/** An answer is not looked through any deeper. */
const DEEPEST = 6;

/** Knows the elements of a request by the phones, emails and IDs that they hold. */
export class Identities {
	private readonly holders = KINDS.map(() => new Map<string, Named>());

	constructor({ elements, identifiedBy }: Pick<BatchRequest, 'elements' | 'identifiedBy'>) {
		elements.forEach((element, position) => {
			for (const key of identifiedBy) {
				for (const value of ([] as unknown[]).concat(element[key] ?? [])) {
					this.add(key, value, position);
				}
			}
		});
	}

	/** Whom a value names that stands under this key; null where it names somebody else. */
	underKey(key: string, value: unknown): Named | null | undefined {
		const kind = KINDS.findIndex((one, index) => one.key.test(key) && this.holders[index].size > 0);
		const normal = kind < 0 ? undefined : normalOf(KINDS[kind], value);
		return normal === undefined ? undefined : (this.holders[kind].get(normal) ?? null);
	}

	/**
	 * Whom a text names by itself; null where it is the phone or email of somebody else.
	 *
	 * @param withIds whether an ID may do so too: it is a number like any other
	 */
	byText(text: unknown, withIds = false): Named | null | undefined {
		let isForeign = false;
		for (const [index, kind] of KINDS.entries()) {
			const normal = kind.isUnmistakable || withIds ? normalOf(kind, text) : undefined;
			const named = normal === undefined ? undefined : this.holders[index].get(normal);
			if (named !== undefined) return named;
			isForeign ||= normal !== undefined && kind.isUnmistakable && isMarked(text);
		}
		return isForeign ? null : undefined;
	}

	/**
	 * Whom an entry names by repeating what identifies it: under that key, else under any. Several
	 * values together narrow it: a phone, and an email that two contacts share. Null for somebody else.
	 */
	inEntry(entry: unknown): Named[] | null {
		const values = plainValues(entry);
		const own = values.map(([key, value]) => ({ key, named: this.underKey(key, value) }));
		const byKind = KINDS.map((kind) =>
			own.flatMap(({ key, named }) => (named && kind.key.test(key) ? [named] : [])),
		).filter((found) => found.length > 0);
		if (byKind.length > 0) return narrowed(byKind);
		if (own.some(({ named }) => named === null)) return null;
		const others = values.filter(([key]) => !isIdentifierKey(key));
		const hits = others.map(([key, value]) => ({ key, named: this.byText(value) }));
		const found = hits.flatMap(({ named }) => (named ? [named] : []));
		const isOneList = new Set(hits.filter(({ named }) => named).map(({ key }) => key)).size === 1;
		return new Set(found).size === 1 || isOneList ? Array.from(new Set(found)) : [];
	}

	/** Whom the sentences of an entry speak of, where it is one alone. Null for somebody else. */
	inSentences(entry: unknown): Named | null | undefined {
		const words = plainValues(entry).flatMap(([, value]) => identifiersIn(String(value)));
		const found = new Set(words.map((word) => this.byText(word)));
		found.delete(undefined);
		return found.size === 1 ? Array.from(found)[0] : undefined;
	}

	/** Remembers who holds a value. */
	private add(key: string, value: unknown, position: number): void {
		const kind = KINDS.findIndex((one) => one.key.test(key));
		const normal = kind < 0 ? undefined : normalOf(KINDS[kind], value);
		if (normal === undefined) return;
		const named = this.holders[kind].get(normal) ?? { value: String(value), positions: [] };
		named.positions.push(position);
		this.holders[kind].set(normal, named);
	}
}

/** Whether a phone, email or ID is what stands under such a key. */
export function isIdentifierKey(key: string): boolean {
	return KINDS.some((kind) => kind.key.test(key));
}

/** Everything plain at any depth with the key under which it stands; of a list, the list's key. */
export function plainValues(value: unknown, key = '', depth = 0): Array<[string, unknown]> {
	if (typeof value === 'string' || typeof value === 'number') return [[key, value]];
	if (typeof value !== 'object' || value === null || depth > DEEPEST) return [];
	if (Array.isArray(value)) return value.flatMap((one) => plainValues(one, key, depth + 1));
	return Object.entries(value).flatMap(([name, part]) => plainValues(part, name, depth + 1));
}

function normalOf({ normal }: Kind, value: unknown): string | undefined {
	if (typeof value !== 'string' && typeof value !== 'number') return undefined;
	const text = String(value).trim();
	return text.length > LONGEST_IDENTIFIER ? undefined : normal(text);
}

/** Whether a text cannot be anything but a phone or an email. */
function isMarked(text: unknown): boolean {
	return typeof text === 'string' && /^\s*\+|@/.test(text);
}

function identifiersIn(said: string): string[] {
	const text = said.slice(0, LONGEST_SENTENCE);
	return [
		...(text.match(/[^\s"'<>(),;:@]+@[^\s"'<>(),;:]*[^\s"'<>(),;:.!?]/g) ?? []),
		...(text.match(/\+?\d[\d().\-/ ]*\d/g) ?? []),
		...(text.match(/(?<!\+)\b\d{7,15}\b/g) ?? []),
	];
}

/** What all kinds agree on, as far as they do; the surest kind counts where they do not. */
function narrowed([first, ...others]: Named[][]): Named[] {
	return others.reduce((named, further) => {
		const positions = new Set(further.flatMap((one) => one.positions));
		const both = named.flatMap(({ value, positions: before }) => {
			const kept = before.filter((position) => positions.has(position));
			return kept.length > 0 ? [{ value, positions: kept }] : [];
		});
		return both.length > 0 ? both : named;
	}, first);
}
