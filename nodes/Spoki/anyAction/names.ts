/** So many suggestions help, more confuse. */
const MOST_SUGGESTIONS = 4;

/** A name without what people and models write differently: `contact/Get`, `contact.get`. */
export function plain(name: string): string {
	return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The known names that look most like one that is not known, the best first. */
export function nearest(given: string, known: string[]): string[] {
	return known
		.map((name) => ({ name, likeness: likeness(plain(given), plain(name)) }))
		.filter(({ likeness: much }) => much > 0)
		.sort((a, b) => b.likeness - a.likeness)
		.slice(0, MOST_SUGGESTIONS)
		.map(({ name }) => name);
}

/** The share of the letters and pairs of letters that two names have in common, from 0 to 1. */
function likeness(one: string, other: string): number {
	const left = partsOf(one);
	const right = partsOf(other);
	const all = left.length + right.length;
	const common = left.filter((pair) => {
		const place = right.indexOf(pair);
		if (place >= 0) right.splice(place, 1);
		return place >= 0;
	});
	return (2 * common.length) / all;
}

function partsOf(name: string): string[] {
	const pairs = Array.from(name.slice(1), (letter, index) => name[index] + letter);
	return [...Array.from(name), ...pairs];
}
