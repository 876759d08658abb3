/**
 * Makes the function that shows a person how far the work is.
 *
 * @param {NodeJS.WritableStream} stream where the lines go
 * @returns {(text: string) => void} writes one line with the seconds since the reporter was made
 */
export function createReport(stream = process.stdout) {
	const start = Date.now();
	return (text) => stream.write(`[${secondsSince(start).padStart(4)} s] ${text}\n`);
}

/**
 * @param {number} start a moment from `Date.now()`, in milliseconds
 * @returns {string} whole seconds since then
 */
export function secondsSince(start) {
	return String(Math.round((Date.now() - start) / 1000));
}
