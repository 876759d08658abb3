// @ts-check
const levels = /** @type {const} */ (['error', 'warn', 'info', 'debug']);

/**
 * Lets a context of n8n log into a list: of each line its level, its text and its metadata.
 *
 * @param {object} context
 * @param {string[]} logs
 */
function recordLogs(context, logs) {
	const logger = Object.fromEntries(
		levels.map((level) => [
			level,
			(/** @type {string} */ text, /** @type {unknown} */ metadata) => {
				const rest = metadata === undefined ? '' : ` ${JSON.stringify(metadata)}`;
				logs.push(`${level}: ${text}${rest}`);
			},
		]),
	);
	Object.defineProperty(context, 'logger', { value: logger });
}

module.exports = { recordLogs };
