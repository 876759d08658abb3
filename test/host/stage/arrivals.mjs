/**
 * Lets records arrive at Spoki all at once.
 *
 * @param {object} sandbox
 * @param {'contact' | 'ticket'} resource
 * @param {number} count
 * @returns {number[]} their ids, the oldest first
 */
export function arriveMany(sandbox, resource, count) {
	return Array.from({ length: count }, () => sandbox.arrive(resource).id);
}

/**
 * @param {{ id: number }[]} records
 * @returns {number[]}
 */
export function idsOf(records) {
	return records.map(({ id }) => id);
}
