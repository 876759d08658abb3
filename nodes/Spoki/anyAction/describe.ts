import type { IDataObject } from 'n8n-workflow';

import { effectWords } from '../description/effectWords';
import { count } from '../transport/count';
import type { Action } from './Action';
import { exampleOf, toldPlaces, valueWords } from './valueWords';

/** The allowed actions in a line each. */
export function listed(actions: Action[]): IDataObject {
	return {
		actions: actions.map(
			({ name, operation }) => `${name}: ${operation.description} (${effectWords(operation)})`,
		),
		next: 'describe <action> tells the values of one. Without an answer to that do not guess them.',
	};
}

/** All that is to be known before an action is carried out. */
export function described({ name, operation }: Action): IDataObject {
	const { description, warning, requestsPerMinute, bulk } = operation;
	const places = toldPlaces(operation);
	return {
		action: name,
		does: description,
		effect: effectWords(operation),
		...(warning === undefined ? {} : { warning }),
		limit: requestsPerMinute === null ? 'none' : `${count(requestsPerMinute, 'request')} a minute`,
		...(bulk === undefined ? {} : { items: 'Many items become one request.' }),
		values: Object.fromEntries(
			places.map((place) => [place.field.property.name, valueWords(place, places)]),
		),
		example: { action: name, values: exampleOf(places) },
	};
}
