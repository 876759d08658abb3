'use strict';

/** @import { Answer } from '../http/answers' */

const { matchPath } = require('../../spoki-api/endpoints');
const { empty, page } = require('../http/answers');

/**
 * Answers a request whose path no endpoint has. Django repairs a missing slash with a redirect,
 * which only a GET survives: any other request would lose its body, so it is refused.
 *
 * @param {string} method
 * @param {string} path
 * @param {string} rawUrl
 * @returns {Answer}
 */
function answerUnknownPath(method, path, rawUrl) {
	if (path.endsWith('/') || !matchPath(`${path}/`)) {
		return page(404, 'Not Found', 'There is nothing at this address on this server.');
	}
	if (method === 'GET' || method === 'HEAD') {
		return empty(301, { location: `${path}/${rawUrl.slice(path.length)}` });
	}
	return page(500, 'Server Error (500)', 'The address lacks its final slash.');
}

module.exports = { answerUnknownPath };
