import { setTimeout as sleep } from 'node:timers/promises';

const pollMilliseconds = 20;

/**
 * Waits until something has happened.
 *
 * @param {string} what as a person would say it
 * @template T
 * @param {() => T | Promise<T>} hasHappened
 * @param {number} milliseconds how long to wait at most
 * @returns {Promise<T>} what told that it has
 * @throws when it has not happened by then
 */
export async function waitUntil(what, hasHappened, milliseconds) {
	const deadline = Date.now() + milliseconds;
	for (;;) {
		const outcome = await hasHappened();
		if (outcome) return outcome;
		if (Date.now() > deadline) throw new Error(`Not after ${milliseconds / 1000} s: ${what}.`);
		await sleep(pollMilliseconds);
	}
}
