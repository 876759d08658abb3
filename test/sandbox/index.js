'use strict';

/** @import { AccountData, SpokiRecord } from './data' */
/** @import { Delivered, DeliveryOptions } from './deliveries/deliver' */
/** @import { Failure } from './failures' */
/** @import { ReceivedRequest } from './http/received' */
/** @import { SandboxOptions } from './options' */

const { setMaxListeners } = require('node:events');
const { answerRequest } = require('./application');
const { answerControl, isControl } = require('./control');
const { createData } = require('./data');
const { deliver } = require('./deliveries/deliver');
const { answerMedia, mediaDelay, mediaMessage } = require('./deliveries/media');
const { Failures, answerOf } = require('./failures');
const { hold } = require('./http/hold');
const { parsedOrUndefined, receive } = require('./http/received');
const { readText, startServer } = require('./http/server');
const { completeOptions } = require('./options');
const { arrive } = require('./resources/arrivals');
const { chooseEndpoint } = require('./rules/endpoint');
const { RateLimits } = require('./rules/limits');

/**
 * A running sandbox.
 *
 * @typedef {object} Sandbox
 * @property {string} url without a final slash
 * @property {ReceivedRequest[]} requests everything that was received, in order
 * @property {AccountData} data the shop's records, which a test may read and change
 * @property {(resource: 'contact' | 'ticket', fields?: { [field: string]: any }) => SpokiRecord} arrive
 * adds a record that nobody made by the API
 * @property {(event: string, fields?: { [field: string]: any }, options?: DeliveryOptions) => Promise<Delivered>} deliver
 * delivers an event to those who have subscribed to it
 * @property {(name: string, fields?: { [field: string]: any }) => { [field: string]: any }} media an entry
 * of a message's `mediamessage_set`, whose file the sandbox serves
 * @property {(failure: Failure) => void} failNext orders a failure for the next matching requests
 * @property {() => void} reset fresh data; no requests, failures or used limits
 * @property {() => Promise<void>} close
 */

/**
 * Starts a local Spoki.
 *
 * @param {SandboxOptions} [options]
 * @returns {Promise<Sandbox>}
 */
async function startSandbox(options = {}) {
	const settings = completeOptions(options);
	const limits = new RateLimits(settings.windowMilliseconds);
	const failures = new Failures();
	const closing = new AbortController();
	// As many answers may be held back at once as anybody asks for.
	setMaxListeners(0, closing.signal);
	const data = createData(settings.contacts);
	/** @type {ReceivedRequest[]} */
	const requests = [];

	const controls = {
		requests,
		/** @param {Failure} failure */
		failNext: (failure) => failures.add(failure),
		/** @type {Sandbox['deliver']} */
		deliver: (event, fields, options) => deliver(data, event, fields, options),
		// Both stay the same objects, so that a test may keep them in variables of its own.
		reset: () => {
			requests.length = 0;
			failures.clear();
			limits.clear();
			Object.assign(data, createData(settings.contacts));
		},
	};

	const server = await startServer(settings.port, async (request) => {
		const url = request.url ?? '/';
		if (isControl(url)) {
			return await answerControl(controls, request.method ?? 'GET', url, await readText(request));
		}

		const { entry, match } = receive(request);
		requests.push(entry);
		const text = await readText(request);
		entry.body = parsedOrUndefined(text);
		entry.operation = chooseEndpoint(match?.endpoints ?? [], entry.method, entry.body)?.operation;

		const failure = failures.take(entry, match?.path) ?? {
			delayMilliseconds: mediaDelay(entry.path),
		};
		const replacement = answerOf(failure);
		const replaced = replacement !== undefined || failure.dropConnection === true;
		const usual =
			replaced && !failure.afterHandling
				? undefined
				: (answerMedia(entry.method, entry.path) ??
					(await answerRequest(
						{ settings, data, limits, deliver: controls.deliver },
						entry,
						match,
						text,
					)));

		await hold(request, failure, closing.signal);
		await hold(request, { delayMilliseconds: settings.latencyMilliseconds }, closing.signal);
		const answer = failure.dropConnection ? undefined : (replacement ?? usual);
		if (!answer) return 'drop';
		entry.status = answer.status;
		return answer;
	});

	return {
		url: server.url,
		...controls,
		data,
		arrive: (resource, fields) => arrive(data, resource, fields),
		media: (name, fields) => mediaMessage(server.url, name, fields),
		close: () => {
			closing.abort();
			return server.close();
		},
	};
}

module.exports = { startSandbox };
