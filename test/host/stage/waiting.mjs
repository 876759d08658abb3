import { setTimeout as sleep } from 'node:timers/promises';

const pollMilliseconds = 20;

/**
 * Waits until something has happened.
 *
 * @param {string} what as a person would say it
 * @param {() => boolean} hasHappened
 * @param {number} milliseconds how long to wait at most
 * @throws when it has not happened by then
 */
export async function waitUntil(what, hasHappened, milliseconds) {
	const deadline = Date.now() + milliseconds;
	while (!hasHappened()) {
		if (Date.now() > deadline) throw new Error(`Not after ${milliseconds / 1000} s: ${what}.`);
		await sleep(pollMilliseconds);
	}
}
