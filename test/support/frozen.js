// @ts-check

/**
 * Makes an object unchangeable with everything in it, so that tests can share it.
 *
 * @template {object} T
 * @param {T} value
 * @returns {T} the same object
 */
function frozen(value) {
	if (Object.isFrozen(value)) return value;
	Object.freeze(value);
	for (const inner of Object.values(value)) {
		if (typeof inner === 'object' && inner !== null) frozen(inner);
	}
	return value;
}

module.exports = { frozen };
