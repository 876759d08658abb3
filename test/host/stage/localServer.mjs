/**
 * Lets a server listen on this machine until a test is over.
 *
 * @param {{ after: (close: () => Promise<void>) => void }} test
 * @param {import('node:http').Server} server
 * @returns {Promise<string>} its address, without a final slash
 */
export async function serveUntilEnd(test, server) {
	await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
	test.after(async () => {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	});
	return `http://127.0.0.1:${server.address().port}`;
}
