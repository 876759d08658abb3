import type { Resource } from '../description/Operation';

/**
 * Names where outputs of the node hold keys, tokens and secrets, in n8n 2's form. A node says it
 * for all its operations at once. Earlier versions ignore it.
 */
export function secretOutputOf(resources: Resource[]): { sensitiveOutputFields: string[] } {
	const places = resources.flatMap(({ operations }) =>
		operations.flatMap(({ secretOutput }) => secretOutput ?? []),
	);
	return { sensitiveOutputFields: Array.from(new Set(places)).sort() };
}
