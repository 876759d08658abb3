import type { INodePropertyOptions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import type { Field, Operation } from '../description/Operation';
import { chosen } from '../fields/choice';
import { topFields } from '../operation/properties';
import type { Place } from './values';

type Position = INodePropertyOptions['value'];

/**
 * Settles the switches among an operation's parameters, such as What to Send: the panel shows a field
 * only in some of their positions, and whoever gives its value means one of these.
 *
 * @param given the values by their fields
 * @returns the positions by the switches' names
 * @throws UserError where values exclude each other, and where a switch must be given too
 */
export function settledSwitches(
	operation: Operation,
	given: Map<Place, unknown>,
): Record<string, Position> {
	const settled: Record<string, Position> = {};
	for (const field of topFields(operation)) {
		const { name } = field.property;
		const dependent = Array.from(given.keys())
			.map((place) => place.field)
			.filter(({ shownWhen }) => shownWhen?.[name] !== undefined);
		const own = Array.from(given).find(([place]) => place.field === field);
		if (dependent.length > 0) settled[name] = positionOf(field, dependent, own?.[1]);
	}
	return settled;
}

function positionOf({ property }: Field, dependent: Field[], given: unknown): Position {
	const { name, displayName, options, default: preset } = property;
	const choices = options as INodePropertyOptions[];
	const isShownAt =
		(position: Position) =>
		({ shownWhen }: Field) =>
			shownWhen?.[name].includes(position as string);
	const fitting = choices
		.map(({ value }) => value)
		.filter((position) => dependent.every(isShownAt(position)));
	const names = dependent.map(({ property: { name: one } }) => one).join(' and ');
	if (fitting.length === 0) {
		throw new UserError(`${names} exclude each other`, { description: 'Leave out one of them.' });
	}
	const choice = `Give ${name} as ${fitting.join(' or ')}`;
	if (given !== undefined) {
		const position = chosen(given, `'${displayName}'`, choices);
		if (fitting.includes(position)) return position;
		throw new UserError(`${names} cannot be given while ${name} is ${String(position)}`, {
			description: `${choice}, or leave out the other.`,
		});
	}
	const position = fitting.find((one) => one === preset) ?? fitting[0];
	if (position === preset || fitting.length === 1) return position;
	throw new UserError(`${names} can be given only together with ${name}`, {
		description: `${choice}.`,
	});
}
