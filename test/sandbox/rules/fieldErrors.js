'use strict';

/** @import { ErrorObject } from 'ajv' */

/**
 * Turns the schema checker's errors into the field errors of Django REST Framework: messages by field,
 * nested objects for nested fields, and for a list of objects one object for each element.
 */

/**
 * @typedef {object} ErrorTree
 * @property {string[]} messages about the value itself
 * @property {Map<string, ErrorTree>} children by property name or index
 */

const wholeObject = 'non_field_errors';

/** @type {Record<string, string>} */
const typeMessages = {
	string: 'Not a valid string.',
	integer: 'A valid integer is required.',
	number: 'A valid number is required.',
	boolean: 'Must be a valid boolean.',
};

/** What Python, which the framework is written in, calls the types of a JSON value. */
const pythonNames = { string: 'str', number: 'int', boolean: 'bool', object: 'dict' };

/** @param {unknown} value neither null nor undefined, which have a message of their own */
function kindOf(value) {
	if (Array.isArray(value)) return 'list';
	return pythonNames[/** @type {keyof typeof pythonNames} */ (typeof value)];
}

/**
 * @param {ErrorObject} error
 * @returns {string}
 */
function typeMessage(error) {
	if (error.data === null) return 'This field may not be null.';
	const expected = [error.params.type].flat()[0];
	if (expected === 'object' || expected === 'array') {
		const kind = expected === 'object' ? 'dictionary' : 'list';
		return `Invalid data. Expected a ${kind}, but got ${kindOf(error.data)}.`;
	}
	return typeMessages[expected] ?? 'Invalid value.';
}

/**
 * Which field an error is about, seen from the value that was checked, and the message.
 *
 * @type {Record<string, (error: ErrorObject) => { field?: string, message: string }>}
 */
const translations = {
	required: ({ params }) => ({ field: params.missingProperty, message: 'This field is required.' }),
	additionalProperties: ({ params }) => ({
		field: params.additionalProperty,
		message: 'Unknown field.',
	}),
	type: (error) => {
		const expected = [error.params.type].flat()[0];
		const field = expected === 'object' || error.instancePath === '' ? wholeObject : undefined;
		return { field, message: typeMessage(error) };
	},
	enum: ({ data }) => ({ message: `"${String(data)}" is not a valid choice.` }),
	pattern: () => ({ message: 'This value does not match the required pattern.' }),
	minLength: ({ data, params }) => ({
		message:
			data === ''
				? 'This field may not be blank.'
				: `Ensure this field has at least ${params.limit} characters.`,
	}),
	minItems: () => ({ field: wholeObject, message: 'This list may not be empty.' }),
	maxItems: ({ params }) => ({
		field: wholeObject,
		message: `Ensure this field has no more than ${params.limit} elements.`,
	}),
	minProperties: () => ({ field: wholeObject, message: 'At least one field is required.' }),
};

/** @returns {ErrorTree} */
function emptyTree() {
	return { messages: [], children: new Map() };
}

/**
 * @param {ErrorTree} tree
 * @param {string} name
 */
function childOf(tree, name) {
	let child = tree.children.get(name);
	if (!child) {
		child = emptyTree();
		tree.children.set(name, child);
	}
	return child;
}

/**
 * @param {ErrorTree} tree
 * @param {any} value what stands at this place in the body
 * @returns {unknown}
 */
function render(tree, value) {
	if (tree.children.size === 0) return tree.messages;
	if (Array.isArray(value)) return renderList(tree, value);
	return Object.fromEntries(
		[...tree.children].map(([name, child]) => [name, render(child, value?.[name])]),
	);
}

/**
 * @param {ErrorTree} tree
 * @param {any[]} elements
 * @returns {unknown}
 */
function renderList(tree, elements) {
	// A complaint about the list as a whole hides those about its elements.
	const aboutAll = tree.children.get(wholeObject);
	if (aboutAll) return { [wholeObject]: aboutAll.messages };
	const children = [...tree.children];
	// The framework names plain elements by index, and lines up objects with those that were sent.
	if (children.some(([, child]) => child.messages.length > 0)) {
		return Object.fromEntries(children.map(([index, child]) => [index, child.messages]));
	}
	return elements.map((element, index) => {
		const child = tree.children.get(String(index));
		return child ? render(child, element) : {};
	});
}

/**
 * @param {ErrorObject[]} errors
 * @param {unknown} body
 * @returns {unknown} the body of a 400
 */
function fieldErrors(errors, body) {
	const root = emptyTree();
	for (const error of errors) {
		const { field, message } = translations[error.keyword]?.(error) ?? {
			message: error.message ?? 'Invalid value.',
		};
		const names = error.instancePath.split('/').slice(1).map(unescapePointer);
		const place = [...names, ...(field === undefined ? [] : [field])].reduce(childOf, root);
		place.messages.push(message);
	}
	return render(root, body);
}

/** @param {string} part of a JSON pointer */
function unescapePointer(part) {
	return part.replace(/~1/g, '/').replace(/~0/g, '~');
}

module.exports = { fieldErrors };
