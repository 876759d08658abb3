'use strict';

/** @import { Answer } from './http/answers' */
/** @import { Sandbox } from './index' */

const { detail, empty, json } = require('./http/answers');
const { parsedOrUndefined } = require('./http/received');

const prefix = '/__sandbox/';

/** @type {Record<string, (sandbox: Pick<Sandbox, 'requests' | 'failNext' | 'reset' | 'deliver'>, text: string) => Answer | Promise<Answer>>} */
const commands = {
	'GET health': () => json(200, { status: 'ok' }),
	'GET requests': (sandbox) => json(200, sandbox.requests),
	'POST reset': (sandbox) => {
		sandbox.reset();
		return empty(204);
	},
	'POST fail': (sandbox, text) => {
		const failure = parsedOrUndefined(text);
		if (failure === null || typeof failure !== 'object') return detail(400, 'Send a JSON object.');
		sandbox.failNext(failure);
		return empty(204);
	},
	'POST deliver': async (sandbox, text) => {
		const { event, fields, options } = parsedOrUndefined(text) ?? {};
		if (typeof event !== 'string') return detail(400, 'Name the event, such as message.inbound.');
		return json(200, await sandbox.deliver(event, fields, options));
	},
};

/**
 * Whether a request is meant for the sandbox itself and not for Spoki.
 *
 * @param {string | undefined} url
 */
function isControl(url) {
	return url?.startsWith(prefix) === true;
}

/**
 * Lets another process do what a test in this process does with the sandbox object.
 *
 * @param {Pick<Sandbox, 'requests' | 'failNext' | 'reset' | 'deliver'>} sandbox
 * @param {string} method
 * @param {string} url
 * @param {string} text
 * @returns {Answer | Promise<Answer>}
 */
function answerControl(sandbox, method, url, text) {
	const name = url.slice(prefix.length).replace(/[/?].*$/, '');
	const command = commands[`${method} ${name}`];
	return command?.(sandbox, text) ?? detail(404, `The sandbox has no command "${method} ${name}".`);
}

module.exports = { isControl, answerControl };
