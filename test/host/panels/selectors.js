// @ts-check
/** @import { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow' */

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

module.exports = { choicesOf, everythingIn, selectorsIn };
