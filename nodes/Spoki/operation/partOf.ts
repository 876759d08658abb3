import type { IDataObject } from 'n8n-workflow';

import { isRecord } from '../transport/answers';

/**
 * Returns the part of a value that some paths lead to, such as `title` and `contact.phone`, in the
 * value's own form and order. In a list a path leads into each element; at null it ends.
 *
 * @returns undefined where none of the paths leads anywhere
 */
export function partOf(value: unknown, paths: string[]): unknown {
	if (value === null) return null;
	if (Array.isArray(value)) return partOfEach(value, paths);
	if (!isRecord(value)) return undefined;
	const entries = Object.entries(value).flatMap(([key, inner]) => {
		if (paths.includes(key)) return [[key, inner]];
		const within = pathsWithin(key, paths);
		const part = within.length === 0 ? undefined : partOf(inner, within);
		return part === undefined ? [] : [[key, part]];
	});
	return entries.length === 0 ? undefined : (Object.fromEntries(entries) as IDataObject);
}

/** Where something is found in one element, each keeps its place. */
function partOfEach(elements: unknown[], paths: string[]): unknown[] | undefined {
	const parts = elements.map((element) => partOf(element, paths));
	const isNowhere = elements.length > 0 && parts.every((part) => part === undefined);
	return isNowhere ? undefined : parts.map((part) => (part === undefined ? {} : part));
}

function pathsWithin(key: string, paths: string[]): string[] {
	return paths
		.filter((path) => path.startsWith(`${key}.`))
		.map((path) => path.slice(key.length + 1));
}
