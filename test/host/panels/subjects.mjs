import { createRequire } from 'node:module';
import { withMostFields } from './chosenRecords.mjs';

const { arrangementsOf } = createRequire(import.meta.url)('./arrangements.js');

/** What n8n itself adds to the resources and operations of every node. */
const addedByN8n = '__CUSTOM_API_CALL__';

/**
 * @typedef {object} Subject a panel of which a picture is wanted
 * @property {string} name of the node on the canvas, and under the picture
 * @property {Record<string, any>} parameters
 */

/**
 * @param {{ properties: any[] }} nodeType as n8n has loaded it
 * @returns {{ name: string, value: string }[]}
 */
export function resourcesOf({ properties }) {
	return optionsOf(properties.find(({ name }) => name === 'resource'));
}

/**
 * @param {object} options
 * @param {any} options.nodeType as n8n has loaded it
 * @param {string} options.resource
 * @param {import('../host.mjs').Host} options.host
 * @param {{ id: string, name: string }} options.credential
 * @returns {Promise<Subject[]>} the panels of a resource, by operation in the order of its drop-down
 */
export async function subjectsOf({ nodeType, resource, host, credential }) {
	const { properties } = nodeType;
	const selector = properties.find(
		({ name, displayOptions }) =>
			name === 'operation' && displayOptions.show.resource.includes(resource),
	);
	const subjects = optionsOf(selector).flatMap(({ name, value }) =>
		arrangedSubjects(name, properties, { resource, operation: value }),
	);
	const all = [];
	for (const subject of subjects) {
		const withRecord = await withMostFields({ nodeType, subject, host, credential });
		all.push(subject, ...withRecord);
	}
	return all;
}

/**
 * @param {string} name
 * @param {any[]} properties
 * @param {Record<string, any>} [fixed]
 */
export function arrangedSubjects(name, properties, fixed) {
	return arrangementsOf(properties, fixed).map(({ chosen, values, shown }) => ({
		name: [
			name,
			...Object.entries(chosen).map(([key, value]) => choiceText(shown, key, value)),
		].join(' · '),
		parameters: values,
		shown,
	}));
}

function choiceText(shown, key, value) {
	const { displayName, options } = shown.find(({ name }) => name === key);
	if (Array.isArray(value)) return `${displayName}: all`;
	const option = options?.find((one) => one.value === value);
	return `${displayName}: ${option?.name ?? value}`;
}

function optionsOf(selector) {
	return selector.options.filter(({ value }) => !value.startsWith(addedByN8n));
}
