import { count } from '../transport/count';

/** So many stretches of items somebody reads. */
const MOST_STRETCHES = 4;

/** Items by their numbers, which begin at 0 as n8n's do: `items 1, 3 to 5 and 8 more`. */
export function listed(items: number[]): string {
	const stretches: Array<[first: number, last: number]> = [];
	for (const item of [...items].sort((a, b) => a - b)) {
		const stretch = stretches[stretches.length - 1];
		if (stretch !== undefined && stretch[1] === item - 1) stretch[1] = item;
		else stretches.push([item, item]);
	}
	const told = stretches.slice(0, MOST_STRETCHES);
	const untold = items.length - told.reduce((sum, [first, last]) => sum + last - first + 1, 0);
	const names = told.map(([first, last]) => {
		if (first === last) return String(first);
		return last === first + 1 ? `${first}, ${last}` : `${first} to ${last}`;
	});
	const more = untold > 0 ? ` and ${count(untold, 'more', 'more')}` : '';
	return `${items.length === 1 ? 'item' : 'items'} ${names.join(', ')}${more}`;
}
