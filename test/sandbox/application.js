'use strict';

/** @import { Endpoint, PathMatch } from '../spoki-api/endpoints' */
/** @import { AccountData } from './data' */
/** @import { Answer } from './http/answers' */
/** @import { Sandbox } from './index' */
/** @import { ReceivedRequest } from './http/received' */
/** @import { Settings } from './options' */
/** @import { RateLimits } from './rules/limits' */

const { detail, notFound } = require('./http/answers');
const { carryOut } = require('./resources');
const { findRecord } = require('./resources/records');
const { readBody } = require('./rules/body');
const { checkKey, keyOf } = require('./rules/key');
const { answerUnknownPath } = require('./rules/path');

/**
 * @typedef {object} Application
 * @property {Settings} settings
 * @property {AccountData} data
 * @property {RateLimits} limits
 * @property {Sandbox['deliver']} deliver
 */

/**
 * Answers a request as Spoki would. The order of the checks is that of Django REST Framework: path, key,
 * method, limit, record, body; so a request with several faults gets the same answer as there.
 *
 * @param {Application} application
 * @param {ReceivedRequest} request
 * @param {PathMatch | undefined} match
 * @param {string} text the body as it came
 * @returns {Answer | Promise<Answer>}
 */
function answerRequest(application, request, match, text) {
	const { method, path, rawUrl, headers, operation } = request;
	if (!match) return answerUnknownPath(method, path, rawUrl);
	const { settings, data, limits, deliver } = application;

	const endpoint = match.endpoints.find((row) => row.operation === operation);
	const authenticated = (endpoint ?? match.endpoints[0])?.authenticated ?? true;
	const keyRefusal = checkKey(headers, authenticated, settings.apiKeys);
	if (keyRefusal) return keyRefusal;

	if (!endpoint) return refuseMethod(method, match.endpoints);

	if (settings.enforceLimits) {
		const limitRefusal = limits.check(endpoint, keyOf(headers), request.body, request.at);
		if (limitRefusal) return limitRefusal;
	}
	if (endpoint.retired) return notFound();

	const { id } = match.values;
	const record = id === undefined ? undefined : findRecord(data, endpoint.resource, id);
	if (id !== undefined && !record) return notFound();

	const reading = readBody(endpoint, headers['content-type'], text, settings.undocumentedKeys);
	if ('refusal' in reading) return reading.refusal;

	return carryOut({
		endpoint,
		settings,
		data,
		deliver,
		// An operation on one record is only reached when there is one; the others never look at it.
		record: record ?? { id: 0 },
		body: reading.body,
		query: request.query,
		values: match.values,
		url: new URL(rawUrl, `http://${headers.host ?? '127.0.0.1'}`),
	});
}

/**
 * @param {string} method
 * @param {Endpoint[]} endpoints
 */
function refuseMethod(method, endpoints) {
	const allow = [...new Set(endpoints.map((row) => row.method))].join(', ');
	return detail(405, `Method "${method}" not allowed.`, { allow });
}

module.exports = { answerRequest };
