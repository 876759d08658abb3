// @ts-check
/**
 * Waits until something has come about, however long that takes on this machine.
 *
 * @param {() => boolean} hasComeAbout
 */
async function until(hasComeAbout) {
	while (!hasComeAbout()) await new Promise((resolve) => setImmediate(resolve));
}

module.exports = { until };
