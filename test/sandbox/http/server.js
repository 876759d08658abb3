'use strict';

/** @import { IncomingMessage, Server, ServerResponse } from 'node:http' */
/** @import { Answer } from './answers' */

const { createServer } = require('node:http');

/**
 * @callback Respond answers one request
 * @param {IncomingMessage} request
 * @returns {Promise<Answer | 'drop'>} 'drop' to break the connection without a word
 */

/**
 * Reads the whole body of a request as text.
 *
 * @param {IncomingMessage} request
 * @returns {Promise<string>}
 */
async function readText(request) {
	/** @type {Buffer[]} */
	const chunks = [];
	for await (const chunk of request) chunks.push(chunk);
	return Buffer.concat(chunks).toString('utf8');
}

/**
 * @param {ServerResponse} response
 * @param {Answer} answer
 */
function send(response, answer) {
	const length = { 'content-length': String(Buffer.byteLength(answer.text)) };
	// HTTP forbids a length where there can be no body, or where the body comes in pieces.
	const hasLength = answer.status !== 204 && answer.headers['transfer-encoding'] === undefined;
	response.writeHead(answer.status, { ...answer.headers, ...(hasLength ? length : {}) });
	response.end(answer.text);
}

/**
 * Starts an HTTP server on this machine only.
 *
 * @param {number} port 0 for a free one
 * @param {Respond} respond
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
async function startServer(port, respond) {
	const server = createServer((request, response) => {
		respond(request).then(
			(answer) => {
				if (answer === 'drop') request.socket.destroy();
				else send(response, answer);
			},
			(error) => {
				// A client that hung up needs no answer; anything else is a fault of the sandbox itself.
				if (request.socket.destroyed) return;
				const text = `The sandbox failed: ${error?.stack ?? error}\n`;
				send(response, { status: 500, headers: { 'content-type': 'text/plain' }, text });
			},
		);
	});
	await listen(server, port);
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The server has no port');
	return { url: `http://127.0.0.1:${address.port}`, close: () => close(server) };
}

/**
 * @param {Server} server
 * @param {number} port
 * @returns {Promise<void>}
 */
function listen(server, port) {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => {
			server.off('error', reject);
			resolve();
		});
	});
}

/**
 * Closes at once: a client's idle keep-alive connection would hold the server open for minutes.
 *
 * @param {Server} server
 * @returns {Promise<void>}
 */
function close(server) {
	return new Promise((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});
}

module.exports = { startServer, readText };
