// @ts-check
/**
 * What n8n's server does with the request of a delivery before it asks the node, and how the node
 * answers. All of it was observed on n8n 2.40.5.
 */
const { gunzipSync, inflateSync } = require('node:zlib');

const mostBytes = 16 * 1024 * 1024;

/** @type {Record<string, (body: Buffer) => Buffer>} */
const unpackers = { gzip: gunzipSync, deflate: inflateSync };

/**
 * @typedef {object} Answer
 * @property {number} status
 * @property {string} body
 */

/** @typedef {Record<string, string | string[] | undefined>} Headers */

/**
 * As Node hands them to a server: in small letters, and one that came twice as one text.
 *
 * @param {Headers} headers
 * @returns {Record<string, string>}
 */
function received(headers) {
	return Object.fromEntries(
		Object.entries(headers).flatMap(([name, value]) =>
			value === undefined ? [] : [[name.toLowerCase(), [value].flat().join(', ')]],
		),
	);
}

/**
 * @param {Headers} given
 * @param {Buffer} packed
 * @returns {{ request?: any, refusal?: Answer }} a refusal never reaches the node
 */
function requestOf(given, packed) {
	const headers = received(given);
	const { 'content-type': type = '', 'content-encoding': encoding } = headers;
	const request = { method: 'POST', headers, params: {}, query: {}, body: {} };
	const readRawBody = async () => {
		throw new Error('The stream has been read already');
	};
	if (/^multipart\//i.test(type)) return { request: { ...request, readRawBody } };
	if (encoding !== undefined && !Object.hasOwn(unpackers, encoding)) return { refusal: unreadable };
	const rawBody = encoding === undefined ? packed : unpackers[encoding](packed);
	if (rawBody.length > mostBytes) return { refusal: { status: 500, body: 'There was a problem' } };
	if (!/^application\/json\b/i.test(type) || rawBody.length === 0) {
		return { request: { ...request, rawBody, readRawBody: async () => {} } };
	}
	try {
		const body = JSON.parse(rawBody.toString('utf8').replace(/^\ufeff/, ''));
		return { request: { ...request, rawBody, body, readRawBody: async () => {} } };
	} catch {
		return { refusal: unreadable };
	}
}

/** @type {Answer} */
const unreadable = { status: 422, body: '{"code":422,"message":"Failed to parse request body"}' };

/** A response that keeps what it was told. */
class RecordedResponse {
	/** @type {Answer | undefined} */
	answer;
	headersSent = false;
	/** @type {Record<string, string>} */
	headers = {};
	#status = 200;

	/** @param {number} status */
	status(status) {
		this.#status = status;
		return this;
	}

	/**
	 * @param {string} name
	 * @param {string} value
	 */
	setHeader(name, value) {
		this.headers[name] = value;
		return this;
	}

	/** @param {unknown} body */
	json(body) {
		return this.send(JSON.stringify(body));
	}

	/** @param {string} body */
	send(body) {
		if (this.headersSent) throw new Error('Cannot set headers after they are sent to the client');
		this.headersSent = true;
		this.answer = { status: this.#status, body };
		return this;
	}
}

module.exports = { RecordedResponse, requestOf };
