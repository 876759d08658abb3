// @ts-check
/** One of the parts: which, its project in `jest.config.js` says. */
const { nameOf, parts } = require('./parts');

const { part } = /** @type {{ part: number }} */ (/** @type {unknown} */ (globalThis));

for (const file of parts[part]) {
	describe(nameOf(file), () => {
		require(file);
	});
}
