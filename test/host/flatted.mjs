/**
 * Reads n8n's form for execution data: a JSON array of values in which an object or array holds,
 * instead of each value, the place of that value in the outer array, as a string. The first place
 * is the whole.
 *
 * @param {string} text
 * @returns {unknown}
 */
export function parseFlatted(text) {
	const places = JSON.parse(text);
	const resolved = new Map();

	const valueAt = (place) => {
		if (resolved.has(place)) return resolved.get(place);
		const raw = places[place];
		if (raw === null || typeof raw !== 'object') return raw;

		const value = Array.isArray(raw) ? [] : {};
		// Known before it is filled: a value may contain itself.
		resolved.set(place, value);
		for (const [key, member] of Object.entries(raw)) {
			// A string is always a place; what is not a string stands for itself.
			value[key] = typeof member === 'string' ? valueAt(Number(member)) : member;
		}
		return value;
	};
	return valueAt(0);
}
