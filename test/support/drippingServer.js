// @ts-check
const { createServer } = require('node:http');

const { heldBack } = require('../sandbox/http/hold');

/**
 * A server that begins to answer at once and never comes to an end: a byte every so often, each of
 * which would begin n8n's own time-out anew.
 *
 * @param {{ status?: number, headers?: Record<string, string> }} [answer] how it begins
 * @returns {Promise<{ url: string, left: () => Promise<void>, close: () => Promise<void> }>} `left` ends
 * when nobody is connected any more
 */
async function startDrippingServer({ status = 200, headers = {} } = {}) {
	const server = createServer((request, response) => {
		request.resume();
		// The clock of the tests must not wait for an end that never comes.
		const port = Number(request.socket.remotePort);
		heldBack.add(port);
		response.writeHead(status, { 'content-type': 'application/json', ...headers });
		response.write('{"id": ');
		const drip = setInterval(() => response.write('1'), 50);
		response.on('close', () => {
			clearInterval(drip);
			heldBack.delete(port);
		});
	});
	await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
	const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
	return {
		url: `http://127.0.0.1:${port}`,
		left: async () => {
			while ((await connectionsTo(server)) > 0)
				await new Promise((resolve) => setImmediate(resolve));
		},
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve(undefined));
				server.closeAllConnections();
			}),
	};
}

/**
 * @param {import('node:http').Server} server
 * @returns {Promise<number>}
 */
function connectionsTo(server) {
	return new Promise((resolve, reject) =>
		server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
	);
}

module.exports = { startDrippingServer };
