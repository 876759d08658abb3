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

/**
 * @param {Endpoint} endpoint
 * @param {boolean} [withFurtherKeys] whether keys that are not documented are let through
 */
function validatorOf(endpoint, withFurtherKeys = false) {
	const name = `${endpoint.operation} ${withFurtherKeys}`;
	let validator = validators.get(name);
	if (!validator) {
		const schema = endpoint.body ?? nothing;
		validator = ajv.compile(withFurtherKeys ? opened(schema) : schema);
		validators.set(name, validator);
	}
	return validator;
}

/**
 * A schema that lets further keys through, at any depth.
 *
 * @param {any} schema
 * @returns {any}
 */
function opened(schema) {
	if (Array.isArray(schema)) return schema.map(opened);
	if (schema === null || typeof schema !== 'object') return schema;
	const entries = Object.entries(schema).filter(
		([keyword, value]) => keyword !== 'additionalProperties' || value !== false,
	);
	return Object.fromEntries(entries.map(([keyword, value]) => [keyword, opened(value)]));
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
 * @param {boolean} [withFurtherKeys] whether keys that are not documented are let through
 * @returns {{ body: any } | { refusal: Answer }}
 */
function readBody(endpoint, contentType, text, withFurtherKeys = false) {
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
	const validate = validatorOf(endpoint, withFurtherKeys);
	if (validate(body)) return { body };
	/** @type {ErrorObject[]} */
	const errors = validate.errors ?? [];
	return { refusal: invalid(fieldErrors(errors, body)) };
}

module.exports = { readBody, takes };
