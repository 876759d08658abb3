// @ts-check

/** @typedef {{ type?: string | string[], nullable?: true, properties?: Record<string, Schema>, additionalProperties?: true, items?: Schema }} Schema */

/** The order in which a place names its types: n8n's editor shows the first one alone. */
const ORDER = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null'];

/** What n8n's editor opens only where it is a place's one type. */
const CONTAINERS = ['object', 'array'];

/**
 * The JSON schema of the values seen in one place, in the form that n8n's editor reads: it knows no
 * `anyOf`, and shows the fields of an object only where its type is a single word. So that an object or
 * a list may be missing stands in `nullable`, and not among the types.
 *
 * @param {unknown[]} values
 * @param {string[]} openKeys under which an object's own keys differ from account to account
 * @returns {Schema}
 */
function outputSchema(values, openKeys) {
	/** @param {unknown[]} these @param {string} [key] @returns {Schema} */
	const schemaOf = (these, key) => {
		const objects = these.filter(isObject);
		const lists = these.filter(Array.isArray);
		return {
			...typeOf(these),
			...(objects.length > 0 ? propertiesOf(objects, openKeys.includes(String(key))) : {}),
			...(lists.flat().length > 0 ? { items: schemaOf(lists.flat()) } : {}),
		};
	};

	/** @param {Record<string, unknown>[]} objects @param {boolean} isOpen @returns {Schema} */
	const propertiesOf = (objects, isOpen) => {
		const keys = [...new Set(objects.flatMap((one) => Object.keys(one)))];
		// One that was always empty may hold anything.
		if (isOpen || keys.length === 0) return { additionalProperties: true };
		const valuesUnder = (/** @type {string} */ key) =>
			objects.filter((one) => Object.hasOwn(one, key)).map((one) => one[key]);
		const properties = keys.map((key) => [key, schemaOf(valuesUnder(key), key)]);
		return { properties: Object.fromEntries(properties) };
	};

	return schemaOf(values);
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
function isObject(value) {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @param {unknown} value @returns {string} */
function kindOf(value) {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'array';
	return Number.isInteger(value) ? 'integer' : typeof value;
}

/** @param {unknown[]} values @returns {Schema} */
function typeOf(values) {
	const seen = new Set(values.map(kindOf));
	if (seen.has('number')) seen.delete('integer');
	const types = ORDER.filter((type) => seen.has(type));
	const [first, ...others] = types;
	// Of what was always missing nothing is known.
	if (first === undefined || first === 'null') return {};
	if (others.length === 0) return { type: first };
	const isMissing = others.length === 1 && others[0] === 'null';
	return isMissing && CONTAINERS.includes(first)
		? { type: first, nullable: true }
		: { type: types };
}

/**
 * As a file in this project's form.
 *
 * @param {Schema} schema
 */
function schemaText(schema) {
	const text = JSON.stringify(schema, null, '\t');
	// The only lists are those of types.
	const inOneLine = text.replace(/\[\n[^\]]*\]/g, (list) =>
		JSON.stringify(JSON.parse(list)).replaceAll(',', ', '),
	);
	return `${inOneLine}\n`;
}

module.exports = { outputSchema, schemaText };
