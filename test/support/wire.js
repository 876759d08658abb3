// @ts-check
/**
 * Catches what goes to Spoki's real address, as it stands on the wire, and lets a sandbox answer it.
 */
const http = require('node:http');
const { once } = require('node:events');
const { text } = require('node:stream/consumers');
const { nock, release } = require('./nocked');

const origin = 'https://api.spoki.com';
const methods = ['DELETE', 'GET', 'PATCH', 'POST'];

/**
 * @typedef {object} Sent a request as it stood on the wire
 * @property {string} method
 * @property {string} uri path and query
 * @property {Record<string, string>} headers by lower-case name
 * @property {string} body
 */

/**
 * @param {string} sandboxUrl
 * @returns {{ sent: Sent[], release: () => void }}
 */
function catchRequests(sandboxUrl) {
	/** @type {Sent[]} */
	const sent = [];
	nock.disableNetConnect();
	nock.enableNetConnect('127.0.0.1');
	const spoki = nock(origin).persist();
	for (const method of methods) {
		spoki.intercept(/.*/, method).reply(async function (uri) {
			const { headers, requestBodyBuffers = [] } = /** @type {any} */ (this.req);
			const body = Buffer.concat(requestBodyBuffers).toString('utf8');
			sent.push({ method, uri, headers, body });
			const request = http.request(sandboxUrl + uri, { method, headers });
			request.end(body);
			const [response] = await once(request, 'response');
			return [response.statusCode, await text(response), response.headers];
		});
	}
	nock.activate();
	return { sent, release };
}

module.exports = { catchRequests, origin };
