import { createServer } from 'node:net';

/**
 * @param {number} wanted a port number, or 0 for any free one
 * @returns {Promise<number>} a port on 127.0.0.1 that is free at this moment
 * @throws when the wanted port is taken
 */
export function freePort(wanted = 0) {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', (error) => {
			reject(
				error.code === 'EADDRINUSE'
					? new Error(`Port ${wanted} is in use. Choose another one, or none for any free one.`)
					: error,
			);
		});
		server.listen(wanted, '127.0.0.1', () => {
			const { port } = server.address();
			server.close(() => resolve(port));
		});
	});
}
