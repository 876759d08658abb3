/**
 * Takes the measures: those that mostly wait at the same time, the others one after the other.
 *
 * @param {import('./measures.mjs').Measure[]} measures
 * @param {ReturnType<typeof import('./stage.mjs').createStage>} stage
 * @returns {Promise<import('./findings.js').Result[]>} in the order of the measures
 */
export async function takeMeasures(measures, stage) {
	const results = new Map();
	const take = async (one) => results.set(one, await takeMeasure(one, stage));
	await Promise.all(measures.filter(({ isAlone }) => !isAlone).map(take));
	for (const one of measures.filter(({ isAlone }) => isAlone)) await take(one);
	return measures.map((one) => results.get(one));
}

/** What goes wrong in one measure keeps no other one from being taken. */
async function takeMeasure({ name, measure }, stage) {
	const report = (text) => stage.report(`${name}: ${text}`);
	const closings = [];
	const after = (close) => closings.push(close);
	try {
		report('begins');
		const findings = await measure({ ...stage, name, report, after });
		report('is done');
		return { name, findings };
	} catch (error) {
		report(`failed. ${error.stack}`);
		return { name, error };
	} finally {
		for (const close of closings.reverse()) {
			await close().catch((error) => report(`did not end well: ${error.message}`));
		}
	}
}
