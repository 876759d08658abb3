'use strict';

const { createHash } = require('node:crypto');

/**
 * 32 hexadecimal digits that are always the same for the same seed, so that two runs see one shop.
 *
 * @param {string | number} seed
 */
function hexOf(seed) {
	return createHash('sha256').update(String(seed)).digest('hex').slice(0, 32);
}

/**
 * The same in the shape of a UUID.
 *
 * @param {string | number} seed
 */
function uuidOf(seed) {
	return hexOf(seed).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5');
}

/**
 * A moment in the API's notation, with microseconds and offset.
 *
 * @param {Date} [date] now, where it is left out
 */
function timestampOf(date = new Date()) {
	return date.toISOString().replace('Z', '000+00:00');
}

module.exports = { hexOf, uuidOf, timestampOf };
