// @ts-check
const { once } = require('node:events');
const { createServer } = require('node:http');
const { gunzipSync } = require('node:zlib');

/**
 * A receiver of webhooks: it keeps what comes in, byte by byte, and thanks for it.
 *
 * @returns {Promise<Receiver>}
 */
async function openReceiver() {
	/** @type {Received[]} */
	const received = [];
	const server = createServer((request, response) => {
		/** @type {Buffer[]} */
		const pieces = [];
		request.on('data', (piece) => pieces.push(piece));
		request.on('end', () => {
			const { headers, rawHeaders } = request;
			const body = Buffer.concat(pieces);
			const unpacked = headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
			received.push({ headers, rawHeaders, body, unpacked });
			response.writeHead(202).end('grazie');
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
	return {
		url: `http://127.0.0.1:${port}/webhook`,
		received,
		close: async () => {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}

/**
 * @typedef {object} Received
 * @property {import('node:http').IncomingHttpHeaders} headers
 * @property {string[]} rawHeaders
 * @property {Buffer} body as it came
 * @property {Buffer} unpacked
 */

/**
 * @typedef {object} Receiver
 * @property {string} url
 * @property {Received[]} received in order
 * @property {() => Promise<void>} close
 */

module.exports = { openReceiver };
