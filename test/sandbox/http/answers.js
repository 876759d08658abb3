'use strict';

/**
 * An answer as it goes over the wire.
 *
 * @typedef {object} Answer
 * @property {number} status
 * @property {Record<string, string>} headers
 * @property {string | Buffer} text the body; '' for none
 */

/**
 * @param {number} status
 * @param {unknown} body anything that JSON can hold, a bare text or boolean as well
 * @param {Record<string, string>} [headers]
 * @returns {Answer}
 */
function json(status, body, headers = {}) {
	return {
		status,
		headers: { 'content-type': 'application/json', ...headers },
		text: JSON.stringify(body),
	};
}

/**
 * @param {number} status
 * @param {Record<string, string>} [headers]
 * @returns {Answer}
 */
function empty(status, headers = {}) {
	return { status, headers, text: '' };
}

/**
 * Django's own error page, which is what comes back when no view was reached.
 *
 * @param {number} status
 * @param {string} title
 * @param {string} sentence
 * @returns {Answer}
 */
function page(status, title, sentence) {
	return {
		status,
		headers: { 'content-type': 'text/html; charset=utf-8' },
		text: `<!doctype html>
<html lang="en">
<head><title>${title}</title></head>
<body><h1>${title}</h1><p>${sentence}</p></body>
</html>
`,
	};
}

/**
 * An error with one sentence, in the framework's usual shape.
 *
 * @param {number} status
 * @param {string} sentence
 * @param {Record<string, string>} [headers]
 */
function detail(status, sentence, headers) {
	return json(status, { detail: sentence }, headers);
}

/** The record does not exist. */
function notFound() {
	return detail(404, 'Not found.');
}

/**
 * Field errors: the messages by field name.
 *
 * @param {unknown} messagesByField
 */
function invalid(messagesByField) {
	return json(400, messagesByField);
}

module.exports = { json, empty, page, detail, notFound, invalid };
