// @ts-check
const { default: Ajv } = require('ajv');

/** @import { Schema } from '../../scripts/outputSchema' */

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strict: true });

/**
 * A schema that also refuses what it does not name.
 *
 * @param {Schema} schema
 * @returns {object}
 */
function closed({ properties, items, ...rest }) {
	const named = Object.entries(properties ?? {}).map(([key, one]) => [key, closed(one)]);
	return {
		...rest,
		...(properties ? { properties: Object.fromEntries(named), additionalProperties: false } : {}),
		...(items ? { items: closed(items) } : {}),
	};
}

/**
 * What an output has that its schema does not know, or knows otherwise, each in a line.
 *
 * @param {Schema} schema
 * @param {unknown} output the json of an item
 * @returns {string[]}
 */
function unlike(schema, output) {
	const validate = ajv.compile(closed(schema));
	validate(output);
	return (validate.errors ?? []).map(({ instancePath, message, params }) =>
		[instancePath, message, params.additionalProperty].filter(Boolean).join(' '),
	);
}

module.exports = { unlike };
