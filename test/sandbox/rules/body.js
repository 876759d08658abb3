'use strict';

/** @import { ErrorObject, ValidateFunction } from 'ajv' */
/** @import { Endpoint, JsonSchema } from '../../spoki-api/endpoints' */
/** @import { Answer } from '../http/answers' */

const { Ajv } = require('ajv');
const { detail, invalid } = require('../http/answers');
const { fieldErrors } = require('./fieldErrors');

const ajv = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true });

/** @type {Map<string, ValidateFunction>} */
const validators = new Map();

/** @type {JsonSchema} */
const nothing = { type: 'object', additionalProperties: false };

/** @param {Endpoint} endpoint */
function validatorOf(endpoint) {
	let validator = validators.get(endpoint.operation);
	if (!validator) {
		validator = ajv.compile(endpoint.body ?? nothing);
		validators.set(endpoint.operation, validator);
	}
	return validator;
}

/**
 * Whether the endpoint's schema lets a body through.
 *
 * @param {Endpoint} endpoint
 * @param {unknown} body
 */
function takes(endpoint, body) {
	return validatorOf(endpoint)(body);
}

/**
 * Reads the body and checks it against the endpoint's schema. A request without a body counts as an
 * empty object, as it does in the framework.
 *
 * @param {Endpoint} endpoint
 * @param {string | undefined} contentType
 * @param {string} text
 * @returns {{ body: any } | { refusal: Answer }}
 */
function readBody(endpoint, contentType, text) {
	if (text !== '' && !/^application\/json\s*(;|$)/i.test(contentType ?? '')) {
		const sentence = `Unsupported media type "${contentType ?? ''}" in request.`;
		return { refusal: detail(415, sentence) };
	}
	let body;
	try {
		body = text === '' ? {} : JSON.parse(text);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return { refusal: detail(400, `JSON parse error - ${reason}`) };
	}
	const validate = validatorOf(endpoint);
	if (validate(body)) return { body };
	/** @type {ErrorObject[]} */
	const errors = validate.errors ?? [];
	return { refusal: invalid(fieldErrors(errors, body)) };
}

module.exports = { readBody, takes };
