// @ts-check
const { nameOf, parts } = require('./parts');

const { part } = /** @type {{ part: number }} */ (/** @type {unknown} */ (globalThis));

for (const file of parts[part]) {
	describe(nameOf(file), () => {
		require(file);
	});
}
