import type { IDataObject } from 'n8n-workflow';

import { effectWords } from '../description/effectWords';
import { count } from '../transport/count';
import type { Action } from './Action';
import { exampleOf, forModel, describedPlaces, valueWords } from './valueWords';

const NEXT = 'describe <action> tells the values of one, or of several with commas in between.';

/** Actions in a line each. */
export function listed(actions: Action[]): IDataObject {
	const lines = actions.map(
		({ name, operation }) =>
			`${name}: ${forModel(operation.description)} (${effectWords(operation)})`,
	);
	return lines.length === 0
		? { actions: [], next: 'None of these is allowed here.' }
		: { actions: lines, next: NEXT };
}

/** Many actions by their resources. */
export function listedShortly(actions: Action[]): IDataObject {
	const byResource: Record<string, string[]> = {};
	for (const { resource, operation } of actions)
		(byResource[resource] ??= []).push(operation.value);
	const named = Object.entries(byResource).map(([resource, names]) => [resource, names.join(', ')]);
	return {
		actions: Object.fromEntries(named) as IDataObject,
		next: `list <resource> tells what those of one do; their names are such as ${actions[0].name}. ${NEXT}`,
	};
}

/** All that is to be known before an action is carried out. */
export function described({ name, operation }: Action): IDataObject {
	const { description, warning, requestsPerMinute, bulk } = operation;
	const places = describedPlaces(operation);
	return {
		action: name,
		does: forModel(description),
		effect: effectWords(operation),
		...(warning === undefined ? {} : { warning }),
		limit: requestsPerMinute === null ? 'none' : `${count(requestsPerMinute, 'request')} a minute`,
		...(bulk === undefined
			? {}
			: { several: 'values may be a list of such objects: they become one request.' }),
		values: Object.fromEntries(
			places.map((place) => [place.field.property.name, valueWords(place, places)]),
		),
		example: { action: name, values: exampleOf(places) },
	};
}
