// @ts-check
const { createServer } = require('node:http');

const { heldBack } = require('../sandbox/http/hold');

/**
 * A server that begins to answer at once and never comes to an end: a byte every so often, each of
 * which would begin n8n's own time-out anew.
 *
 * @returns {Promise<{ url: string, close: () => Promise<void>, connections: () => Promise<number> }>}
 */
async function startDrippingServer() {
	const server = createServer((request, response) => {
		request.resume();
		// The clock of the tests must not wait for an end that never comes.
		const port = Number(request.socket.remotePort);
		heldBack.add(port);
		response.writeHead(200, { 'content-type': 'application/json' });
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
		connections: () =>
			new Promise((resolve, reject) =>
				server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
			),
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve(undefined));
				server.closeAllConnections();
			}),
	};
}

module.exports = { startDrippingServer };
