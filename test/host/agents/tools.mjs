/** The kinds of fields that a model can fill in: what else there is, a person chooses in the panel. */
const fillable = ['dateTime', 'json', 'number', 'resourceLocator', 'string'];

/**
 * The parameters of a case as they look when a person has pressed "Let the model define this
 * parameter" wherever n8n's editor offers it on a text, a number, a date, JSON or a record; and what
 * the model has to give then, so that it becomes the same request.
 *
 * @param {any} theCase of test/cases; of several input items, the first one
 * @param {any[]} properties of the node
 * @returns {{ parameters: Record<string, unknown>, values: Record<string, unknown> }}
 */
export function forModel({ operation, parameters, items = [{}] }, properties) {
	const values = {};
	const entries = Object.entries(parameters).map(([name, given]) => {
		// A tool's panel has Output in the place of Simplify.
		if (name === 'simplify') return ['output', given ? 'simplified' : 'raw'];
		const property = propertyOf(name, operation, properties);
		const value = evaluated(given?.__rl ? given.value : given, items[0]);
		if (!fillable.includes(property.type) || isBlank(value) || property.noDataExpression) {
			return [name, given];
		}
		const key = property.displayName.replace(/\W+/g, '_');
		values[key] = value;
		const call = `={{ $fromAI('${key}', '', '${kindOf(value)}') }}`;
		return [name, given?.__rl ? { ...given, value: call } : call];
	});
	return { parameters: Object.fromEntries(entries), values };
}

/**
 * What is left of a request body when only the first of several input items goes into it.
 *
 * @param {any} body
 * @param {Record<string, unknown>[]} [items]
 */
export function ofFirstItem(body, items = []) {
	const others = items.slice(1).flatMap((item) => Object.values(item));
	const isOthers = (part) => others.some((value) => JSON.stringify(part).includes(String(value)));
	const cut = (part) => {
		if (Array.isArray(part)) return part.filter((element) => !isOthers(element));
		if (typeof part !== 'object' || part === null) return part;
		return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, cut(value)]));
	};
	return cut(body);
}

/**
 * The values of a case as a model gives them to Any Action, which knows no panel: a list of them for
 * several input items.
 *
 * @param {any} theCase of test/cases
 */
export function asValues({ parameters, items = [{}] }) {
	const sets = items.map((item) => {
		const entries = Object.entries(parameters).map(([name, given]) => {
			// Where a phone number is asked for, a bare number would be one.
			const isById = given?.mode === 'id' && name === 'phone';
			const isWrapped = given?.__rl || given?.mappingMode;
			return [name, evaluated(isWrapped && !isById ? given.value : given, item)];
		});
		return Object.fromEntries(entries.filter(([name]) => name !== 'simplify'));
	});
	return sets.length === 1 ? sets[0] : sets;
}

function propertyOf(name, operation, properties) {
	const [resource, value] = operation.split('.');
	return properties.find(({ name: its, displayOptions: { show = {} } = {} }) => {
		const isOfOperation = show.operation === undefined || show.operation.includes(value);
		return its === name && show.resource?.includes(resource) && isOfOperation;
	});
}

/** An expression of a case knows nothing but its item. */
function evaluated(value, item) {
	const [, expression] = /^={{ (.*) }}$/.exec(value) ?? [];
	return expression === undefined ? value : new Function('$json', `return ${expression}`)(item);
}

function isBlank(value) {
	return value === '' || value === undefined || value === null;
}

function kindOf(value) {
	return typeof value === 'object' ? 'json' : typeof value;
}
