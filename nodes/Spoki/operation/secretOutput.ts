import type { Resource } from '../description/Operation';

/**
 * Where outputs of the node hold keys, tokens and secrets, as n8n 2 wants to know it. A node says it for
 * all its operations at once. Earlier versions do not know it, and pass it over.
 */
export function secretOutputOf(resources: Resource[]): { sensitiveOutputFields: string[] } {
	const places = resources.flatMap(({ operations }) =>
		operations.flatMap(({ secretOutput }) => secretOutput ?? []),
	);
	return { sensitiveOutputFields: Array.from(new Set(places)).sort() };
}
