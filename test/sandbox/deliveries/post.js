'use strict';

const { request: requestHttp } = require('node:http');
const { request: requestHttps } = require('node:https');
const { BlockList, isIP } = require('node:net');

/** How long a receiver may take for its answer, in milliseconds. */
const patience = 30_000;

/**
 * Who refuses a large body answers before all of it has come. If he also hung up then, his answer would
 * be lost on the way.
 */
const staysOpen = { connection: 'keep-alive' };

const local = new BlockList();
local.addSubnet('127.0.0.0', 8);
local.addSubnet('10.0.0.0', 8);
local.addSubnet('172.16.0.0', 12);
local.addSubnet('192.168.0.0', 16);
local.addAddress('::1', 'ipv6');

/**
 * A delivery as it goes over the wire.
 *
 * @typedef {object} Delivery
 * @property {string} url
 * @property {Record<string, string | string[]>} headers a list is sent as that many headers
 * @property {Buffer} body
 */

/**
 * What came back.
 *
 * @typedef {object} Receipt
 * @property {number} status 0 where nothing answered
 * @property {string} body of the answer, or why there was none
 */

/**
 * Nothing that happens in the sandbox reaches anybody outside.
 *
 * @param {URL} url
 */
function isLocal({ hostname }) {
	const host = hostname.replace(/^\[|\]$/g, '');
	const version = isIP(host);
	if (version === 0) return /^(localhost|host\.docker\.internal)$|\.(localhost|local)$/.test(host);
	return local.check(host, version === 6 ? 'ipv6' : 'ipv4');
}

/**
 * Delivers to an address of this machine or its network.
 *
 * @param {Delivery} delivery
 * @param {{ chunked?: boolean }} [options]
 * @returns {Promise<Receipt>} never rejects
 */
async function post({ url, headers, body }, { chunked = false } = {}) {
	try {
		const address = new URL(url);
		if (!isLocal(address))
			throw new Error(`The sandbox delivers to nobody outside: ${address.host}`);
		return await send(address, headers, body, chunked);
	} catch (error) {
		return { status: 0, body: error instanceof Error ? error.message : String(error) };
	}
}

/**
 * @param {URL} url
 * @param {Delivery['headers']} headers
 * @param {Buffer} body
 * @param {boolean} isChunked
 * @returns {Promise<Receipt>}
 */
function send(url, headers, body, isChunked) {
	const length = isChunked ? { 'transfer-encoding': 'chunked' } : { 'content-length': body.length };
	const start = url.protocol === 'https:' ? requestHttps : requestHttp;
	return new Promise((resolve, reject) => {
		const request = start(
			url,
			{ method: 'POST', agent: false, headers: { ...staysOpen, ...headers, ...length } },
			(response) => {
				/** @type {Buffer[]} */
				const pieces = [];
				response.on('data', (piece) => pieces.push(piece));
				response.on('error', reject);
				response.on('end', () => {
					resolve({
						status: response.statusCode ?? 0,
						body: Buffer.concat(pieces).toString('utf8'),
					});
					request.destroy();
				});
			},
		);
		request.on('error', (/** @type {NodeJS.ErrnoException} */ error) =>
			// An address that several names stand for fails with several errors and no text.
			reject(new Error(error.message || error.code)),
		);
		request.setTimeout(patience, () => request.destroy(new Error('No answer in 30 seconds')));
		if (isChunked) request.write(body.subarray(0, Math.ceil(body.length / 2)));
		request.end(isChunked ? body.subarray(Math.ceil(body.length / 2)) : body);
	});
}

module.exports = { post };
