'use strict';

/** @import { Endpoint } from '../../spoki-api/endpoints' */
/** @import { Answer } from '../http/answers' */

const { detail } = require('../http/answers');

/**
 * Counts requests the way the framework's throttle does: a log of moments for each key and endpoint.
 * A moment leaves the log when it is as old as the window, and a refused request never enters it.
 */
class RateLimits {
	/** @param {number} windowMilliseconds */
	constructor(windowMilliseconds) {
		this.windowMilliseconds = windowMilliseconds;
		/** @type {Map<string, number[]>} */
		this.moments = new Map();
	}

	/**
	 * Counts the request, or refuses it.
	 *
	 * @param {Endpoint} endpoint
	 * @param {string} key
	 * @param {any} body
	 * @param {number} now the moment of the request in milliseconds
	 * @returns {Answer | undefined}
	 */
	check(endpoint, key, body, now) {
		const { group, limit } = groupOf(endpoint, body);
		if (limit === undefined) return undefined;
		const name = `${key} ${group}`;
		const recent = (this.moments.get(name) ?? []).filter(
			(moment) => moment > now - this.windowMilliseconds,
		);
		this.moments.set(name, recent);
		if (recent.length < limit) {
			recent.push(now);
			return undefined;
		}
		return refusal(Math.min(...recent) + this.windowMilliseconds - now);
	}

	/** Forgets every request. */
	clear() {
		this.moments.clear();
	}
}

/**
 * @param {Endpoint} endpoint
 * @param {any} body
 * @returns {{ group: string, limit: number | undefined }}
 */
function groupOf(endpoint, body) {
	const group = `${endpoint.method} ${endpoint.path}`;
	const limits = endpoint.requestsPerMinute;
	if (limits === null || typeof limits === 'number') return { group, limit: limits ?? undefined };
	// Sending messages has a limit for each type; a type that does not exist is refused later.
	const type = String(body?.type);
	return { group: `${group} ${type}`, limit: limits[type] };
}

/** @param {number} milliseconds */
function refusal(milliseconds) {
	const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
	return detail(429, `Request was throttled. Expected available in ${seconds} seconds.`, {
		'retry-after': String(seconds),
	});
}

module.exports = { RateLimits };
