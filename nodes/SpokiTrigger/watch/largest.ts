/** The largest of the numbers that are there. */
export function largest(...values: Array<number | undefined>): number | undefined {
	const given = values.filter((value): value is number => value !== undefined);
	return given.length > 0 ? Math.max(...given) : undefined;
}
