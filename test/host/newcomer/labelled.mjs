/**
 * Parameters by what a person reads: names in the code may change.
 *
 * @param {{ properties: any[] }} nodeType as n8n has loaded it
 * @param {string} operation with its resource, such as `message.sendText`
 * @param {[RegExp, string][]} filled what the label is like, and what is filled in there
 * @returns {Record<string, any>}
 */
export function labelled(nodeType, operation, filled) {
	return Object.fromEntries(
		filled.map(([label, text]) => {
			const property = propertyLike(nodeType, operation, label);
			return [property.name, property.type === 'resourceLocator' ? typed(property, text) : text];
		}),
	);
}

/**
 * @param {{ properties: any[] }} nodeType as n8n has loaded it
 * @param {string} operation with its resource
 * @param {RegExp} label
 * @returns {any} the first parameter with such a label
 */
export function propertyLike({ properties }, operation, label) {
	const [resource, value] = operation.split('.');
	const found = properties.find(
		({ displayName, displayOptions: { show = {} } = {}, type }) =>
			label.test(displayName) &&
			type !== 'notice' &&
			show.resource?.includes(resource) &&
			show.operation?.includes(value),
	);
	if (found === undefined) throw new Error(`${operation} has no field like ${label}.`);
	return found;
}

/** In the mode that takes a text: by phone, where there is one and it is meant. */
function typed({ modes }, value) {
	const byText = modes.filter(({ type }) => type === 'string');
	const isPhone = /phone|^\+/.test(value);
	const mode = byText.find(({ name }) => (name === 'phone') === isPhone) ?? byText[0];
	return { __rl: true, mode: mode.name, value };
}
