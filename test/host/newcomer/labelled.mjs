/**
 * Parameters by what a person reads: names in the code may change.
 *
 * @param {{ properties: any[] }} nodeType as n8n has loaded it
 * @param {string} operation with its resource, such as `message.sendText`
 * @param {[RegExp, string][]} filled what the label is like, and what is filled in there
 * @returns {Record<string, any>}
 */
export function labelled({ properties }, operation, filled) {
	const [resource, value] = operation.split('.');
	const own = properties.filter(
		({ displayOptions: { show = {} } = {}, type }) =>
			show.resource?.includes(resource) && show.operation?.includes(value) && type !== 'notice',
	);
	return Object.fromEntries(
		filled.map(([label, text]) => {
			const property = own.find(({ displayName }) => label.test(displayName));
			if (property === undefined) throw new Error(`${operation} has no field like ${label}.`);
			return [property.name, property.type === 'resourceLocator' ? typed(property, text) : text];
		}),
	);
}

/** In the mode that takes a text: by phone, where there is one and it is meant. */
function typed({ modes }, value) {
	const byText = modes.filter(({ type }) => type === 'string');
	const isPhone = /phone|^\+/.test(value);
	const mode = byText.find(({ name }) => (name === 'phone') === isPhone) ?? byText[0];
	return { __rl: true, mode: mode.name, value };
}
