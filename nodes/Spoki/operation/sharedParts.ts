import type { ItemValues } from '../description/Operation';

/** What most items have in common with the one before them. */
const PARTS = ['ids', 'local', 'query', 'secrets'] as const;

/**
 * Shares the parts of an item's values that are the same as those of the item before: items can be
 * many.
 */
export function withSharedParts(values: ItemValues, before: ItemValues | undefined): ItemValues {
	if (before === undefined) return values;
	const shared = PARTS.filter((part) => isSame(values[part], before[part]));
	return { ...values, ...Object.fromEntries(shared.map((part) => [part, before[part]])) };
}

function isSame(one: Record<string, unknown>, other: Record<string, unknown>): boolean {
	const names = Object.keys(one);
	return (
		names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
	);
}
