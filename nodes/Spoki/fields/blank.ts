/** Whether a value is nothing. AI agents write "null" where they mean that. */
export function isBlank(value: unknown): boolean {
	if (value === null || value === undefined) return true;
	return typeof value === 'string' && ['', 'null'].includes(value.trim());
}

/** What models write for a value that they do not have; as a word of a person it may be a name. */
const WORD_FOR_MISSING = /^\s*(undefined|none|n\/a)\s*$/i;

const WORD_FOR_EMPTY = /^\s*null\s*$/i;

/** Deeper than anything that is looked into: such a structure is refused by its check. */
const DEEPEST = 100;

/**
 * Removes an AI agent's words for nothing: they count as a missing value. A list loses such
 * elements.
 */
export function withoutWordsForNothing(value: unknown, depth = 0): unknown {
	if (typeof value === 'string') {
		if (WORD_FOR_MISSING.test(value)) return undefined;
		return WORD_FOR_EMPTY.test(value) ? null : value;
	}
	if (depth > DEEPEST) return value;
	const inner = (one: unknown) => withoutWordsForNothing(one, depth + 1);
	if (Array.isArray(value)) return value.map(inner).filter((one) => !isBlank(one));
	// Only what JSON or a form holds: a Date has no entries.
	if (typeof value !== 'object' || Object.getPrototypeOf(value ?? '') !== Object.prototype)
		return value;
	return Object.fromEntries(Object.entries(value as object).map(([key, one]) => [key, inner(one)]));
}
