// @ts-check
const { NodeHelpers } = require('n8n-workflow');

/** @import { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow' */
/** @typedef {Record<string, any>} Values */

/**
 * What a panel shows with certain values.
 *
 * @typedef {object} Arrangement
 * @property {Values} chosen the selectors that are not as they were at first
 * @property {Values} values of everything that is shown, in collections too
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
		const { values, shown } = arrange(properties, { ...fixed, ...chosen }, root);
		const isFirst = arrangements.length === 0;
		if (isFirst || shown.some((property) => !seen.has(property))) {
			arrangements.push({ chosen, values, shown });
		}
		for (const property of shown) seen.add(property);
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
 * @returns {{ values: Values, shown: INodeProperties[] }}
 */
function arrange(properties, given, root) {
	const top = withDefaults(properties, given, root);
	const visible = properties.filter((property) => isShown(property, top, root));
	const filled = visible.map((property) => ({ property, ...fill(property, root ?? top) }));
	return {
		values: Object.fromEntries(
			filled
				.filter(({ property }) => property.type !== 'notice')
				.map(({ property, value }) => [property.name, given[property.name] ?? value]),
		),
		shown: filled.flatMap(({ property, within }) => [property, ...within]),
	};
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
 * @returns {{ value: any, within: INodeProperties[] }}
 */
function fill(property, root) {
	const isMultiple = property.typeOptions?.multipleValues === true;
	if (property.type === 'collection') {
		const fields = /** @type {INodeProperties[]} */ (property.options ?? []);
		const { values, shown } = arrange(fields, {}, root);
		return { value: isMultiple ? [values] : values, within: shown };
	}
	if (property.type === 'fixedCollection') {
		const groups = /** @type {INodePropertyCollection[]} */ (property.options ?? []);
		const filled = groups.map(({ name, values }) => {
			const rows = arrangementsOf(values, {}, root);
			const shown = isMultiple ? rows : rows.slice(0, 1);
			const all = shown.map((row) => row.values);
			return {
				entry: [name, isMultiple ? all : all[0]],
				within: shown.flatMap((row) => row.shown),
			};
		});
		return {
			value: Object.fromEntries(filled.map(({ entry }) => entry)),
			within: filled.flatMap(({ within }) => within),
		};
	}
	return { value: property.default, within: [] };
}

/**
 * @param {INodeProperties[]} properties
 * @param {INodeProperties[]} shown
 * @returns {INodeProperties[]} those of them that decide what else is shown
 */
function selectorsIn(properties, shown) {
	const names = new Set(everythingIn(properties).flatMap(conditionsOf));
	return properties.filter((property) => names.has(property.name) && shown.includes(property));
}

/** @param {INodeProperties} property */
function conditionsOf({ displayOptions: { show = {}, hide = {} } = {} }) {
	return [...Object.keys(show), ...Object.keys(hide)].map((name) => name.replace(/^\//, ''));
}

/**
 * @param {INodeProperties[]} properties
 * @returns {INodeProperties[]} these and all that stand in them
 */
function everythingIn(properties) {
	return properties.flatMap((property) => {
		const options = property.options ?? [];
		if (property.type === 'collection') {
			return [property, ...everythingIn(/** @type {INodeProperties[]} */ (options))];
		}
		if (property.type === 'fixedCollection') {
			const groups = /** @type {INodePropertyCollection[]} */ (options);
			return [property, ...groups.flatMap(({ values }) => everythingIn(values))];
		}
		return [property];
	});
}

/**
 * @param {INodeProperties} selector
 * @returns {any[]} the values that it can be set to; of several at once, all
 */
function choicesOf({ type, options = [] }) {
	if (type === 'boolean') return [true, false];
	const values = options.map((option) => /** @type {INodePropertyOptions} */ (option).value);
	return type === 'multiOptions' ? [values] : values;
}

/** @param {Values} values */
function keyOf(values) {
	return JSON.stringify(Object.entries(values).sort());
}

module.exports = { arrangementsOf, everythingIn };
