// @ts-check
const { once } = require('node:events');
const { createServer } = require('node:http');
const { heldBack } = require('../sandbox/http/hold');

/**
 * What n8n's own server is to nodes that send to each other: it brings a request to whoever takes in
 * what comes to its path.
 *
 * @typedef {(incoming: { url: string, method: any, headers: any, body: Buffer }) => Promise<{ status: number, body: string }>} Receive
 */

/** @returns {Promise<{ url: string, on: (path: string, receive: Receive) => void, close: () => Promise<void> }>} */
async function openAnsweringServer() {
	/** @type {Map<string, Receive>} */
	const receivers = new Map();
	let origin = '';
	const server = createServer(async (request, response) => {
		const pieces = [];
		for await (const piece of request) pieces.push(piece);
		const { url: path = '', method, headers } = request;
		const [pathname] = path.split('?');
		const receive = receivers.get(pathname);
		const url = `${origin}${path}`;
		// Whoever takes it in may wait for the clock of the tests.
		const port = Number(request.socket.remotePort);
		heldBack.add(port);
		const answer = (await receive?.({ url, method, headers, body: Buffer.concat(pieces) })) ?? {
			status: 404,
			body: '{"message":"not registered"}',
		};
		heldBack.delete(port);
		response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
	origin = `http://127.0.0.1:${port}`;
	return {
		url: origin,
		on: (path, receive) => void receivers.set(path, receive),
		close: async () => {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}

module.exports = { openAnsweringServer };
