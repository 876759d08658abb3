declare module 'semver' {
	/** Null where it is no range, such as an address or an alias of another package. */
	export function validRange(range: string): string | null;
	export function satisfies(
		version: string,
		range: string,
		options: { includePrerelease: boolean },
	): boolean;
}
