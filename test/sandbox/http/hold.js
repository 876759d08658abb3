'use strict';

/** @import { IncomingMessage } from 'node:http' */

/**
 * The connections, by the caller's port, on which an answer is held back: who asked has nothing to do
 * but wait.
 *
 * @type {Set<number>}
 */
const heldBack = new Set();

/**
 * Holds the answer to a request back. Ends early when the sandbox closes, which waits for nothing, or
 * the caller hangs up.
 *
 * @param {IncomingMessage} request
 * @param {{ delayMilliseconds?: number, until?: Promise<unknown> }} how
 * @param {AbortSignal} closing
 * @returns {Promise<void>}
 */
async function hold({ socket }, { delayMilliseconds, until }, closing) {
	if (!delayMilliseconds && !until) return;
	if (closing.aborted || socket.destroyed) return;
	const port = Number(socket.remotePort);
	heldBack.add(port);
	await new Promise((resolve) => {
		const end = () => {
			clearTimeout(timer);
			// A connection that stays open has many answers held back, one after the other.
			socket.off('close', end);
			closing.removeEventListener('abort', end);
			resolve(undefined);
		};
		const timer = delayMilliseconds ? setTimeout(end, delayMilliseconds) : undefined;
		void until?.then(end, end);
		socket.once('close', end);
		closing.addEventListener('abort', end, { once: true });
	});
	heldBack.delete(port);
}

module.exports = { heldBack, hold };
