import { createServer } from 'node:http';
import { serveUntilEnd } from './localServer.mjs';

/**
 * Starts a server that answers nobody before it is opened.
 *
 * @param {{ after: (close: () => Promise<void>) => void }} test whose end is the server's end
 * @returns {Promise<Gate>}
 */
export async function openGate(test) {
	const gate = new Gate();
	gate.url = await serveUntilEnd(test, gate.server);
	return gate;
}

class Gate {
	#waiting = [];
	#isOpen = false;
	server = createServer((_, response) => {
		this.arrived += 1;
		if (this.#isOpen) response.end();
		else this.#waiting.push(response);
	});

	/** How many have asked to be let through. */
	arrived = 0;

	/** Lets all through, also those that come later. */
	open() {
		this.#isOpen = true;
		this.#waiting.splice(0).forEach((response) => response.end());
	}
}
