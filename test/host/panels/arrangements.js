// @ts-check
const { NodeHelpers } = require('n8n-workflow');
const { choicesOf, selectorsIn } = require('./selectors');

/** @import { INodeProperties, INodePropertyCollection } from 'n8n-workflow' */
/** @typedef {Record<string, any>} Values */

/**
 * What a panel shows with certain values.
 *
 * @typedef {object} Arrangement
 * @property {Values} chosen the selectors that are not as they were at first
 * @property {any} values of everything that is shown, in collections too
 * @property {INodeProperties[]} shown all these, those in collections and rows too
 */

/**
 * Arranges a panel in as few ways as show everything that it can show: each collection with all its
 * fields, each list of rows with one row of each kind, and again with another choice wherever that
 * brings up something not seen before.
 *
 * @param {INodeProperties[]} properties of a node, a credential, or of one row
 * @param {Values} [fixed] what is not to be changed, such as the operation
 * @param {Values} [root] the node's values, where the properties are those of a row
 * @returns {Arrangement[]} at first the panel with its defaults
 */
function arrangementsOf(properties, fixed = {}, root) {
	const seen = new Set();
	/** @type {Arrangement[]} */
	const arrangements = [];
	/** @type {Values[]} */
	const waiting = [{}];
	const met = new Set([keyOf({})]);
	// The list grows on the way.
	for (const chosen of waiting) {
		const panels = arrange(properties, { ...fixed, ...chosen }, root);
		for (const { within, values, shown } of panels) {
			const isFirst = arrangements.length === 0;
			if (isFirst || shown.some((property) => !seen.has(property))) {
				arrangements.push({ chosen: { ...chosen, ...within }, values, shown });
			}
			for (const property of shown) seen.add(property);
		}
		const [{ shown }] = panels;
		const further = selectorsIn(properties, shown)
			.filter(({ name }) => !(name in fixed))
			.flatMap((selector) =>
				choicesOf(selector).map((value) => ({ ...chosen, [selector.name]: value })),
			);
		for (const next of further) {
			if (met.has(keyOf(next))) continue;
			met.add(keyOf(next));
			waiting.push(next);
		}
	}
	return arrangements;
}

/**
 * @param {INodeProperties[]} properties
 * @param {Values} given
 * @param {Values | undefined} root
 * @returns {{ within: Values, values: Values, shown: INodeProperties[] }[]} several where a collection
 *   has selectors of its own: `within` are those that are not as they were at first
 */
function arrange(properties, given, root) {
	const top = withDefaults(properties, given, root);
	const visible = properties.filter((property) => isShown(property, top, root));
	const filled = visible.map((property) => ({ property, ways: fill(property, root ?? top) }));
	const count = Math.max(1, ...filled.map(({ ways }) => ways.length));
	return Array.from({ length: count }, (_, index) => {
		const parts = filled.map(({ property, ways }) => ({
			property,
			...ways[Math.min(index, ways.length - 1)],
		}));
		return {
			within: Object.assign({}, ...parts.map(({ chosen }) => chosen)),
			values: Object.fromEntries(
				parts
					.filter(({ property }) => property.type !== 'notice')
					.map(({ property, values }) => [property.name, given[property.name] ?? values]),
			),
			shown: parts.flatMap(({ property, shown }) => [property, ...shown]),
		};
	});
}

/**
 * What is shown depends on values, and which there are on what is shown.
 *
 * @param {INodeProperties[]} properties
 * @param {Values} given
 * @param {Values | undefined} root
 * @returns {Values}
 */
function withDefaults(properties, given, root) {
	const values = { ...given };
	for (;;) {
		const missing = properties.find(
			(property) => !(property.name in values) && isShown(property, values, root),
		);
		if (missing === undefined) return values;
		values[missing.name] = missing.default;
	}
}

/**
 * @param {INodeProperties} property
 * @param {Values} values
 * @param {Values | undefined} root
 */
function isShown(property, values, root) {
	// No node: this package's nodes have one version each.
	return NodeHelpers.displayParameter(values, property, null, null, root);
}

/**
 * @param {INodeProperties} property
 * @param {Values} root
 * @returns {Arrangement[]} the ways to fill it in, so that all of it is seen
 */
function fill(property, root) {
	const isMultiple = property.typeOptions?.multipleValues === true;
	if (property.type === 'collection') {
		const fields = /** @type {INodeProperties[]} */ (property.options ?? []);
		const ways = arrangementsOf(fields, {}, root);
		return isMultiple ? [allAtOnce(ways)] : ways;
	}
	if (property.type === 'fixedCollection') {
		const groups = /** @type {INodePropertyCollection[]} */ (property.options ?? []);
		const parts = groups.map(({ name, values }) => {
			const ways = arrangementsOf(values, {}, root);
			const { values: value, shown } = isMultiple ? allAtOnce(ways) : ways[0];
			return { entry: [name, value], shown };
		});
		return [
			{
				chosen: {},
				values: Object.fromEntries(parts.map(({ entry }) => entry)),
				shown: parts.flatMap(({ shown }) => shown),
			},
		];
	}
	return [{ chosen: {}, values: property.default, shown: [] }];
}

/**
 * @param {Arrangement[]} ways
 * @returns {Arrangement} a list with a row for each of them
 */
function allAtOnce(ways) {
	return {
		chosen: {},
		values: ways.map(({ values }) => values),
		shown: ways.flatMap(({ shown }) => shown),
	};
}

/** @param {Values} values */
function keyOf(values) {
	return JSON.stringify(Object.entries(values).sort());
}

module.exports = { arrangementsOf };
