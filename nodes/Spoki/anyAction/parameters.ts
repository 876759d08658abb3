import type { IExecuteFunctions } from 'n8n-workflow';

import type { Operation } from '../description/Operation';
import { simplifySwitch } from '../fields/simplify';
import { topFields } from '../operation/properties';
import type { ParameterContext } from '../operation/values';
import type { Action } from './Action';
import { shaping } from './properties';
import { settledSwitches } from './switches';
import { placedValues } from './values';

/** A panel as it would look if a person had filled it in. */
export type FilledPanel = Record<string, unknown>;

/**
 * Fills in the panel of an action with the given values. Everything else keeps its default.
 *
 * @throws UserError that names the value
 */
export function filledIn({ name, operation }: Action, given: object): FilledPanel {
	const values = placedValues(operation, given, name);
	const panel: FilledPanel = presetsOf(operation);
	for (const [{ field, group }, value] of Array.from(values)) {
		if (group === undefined) panel[field.property.name] = value;
		else panel[group] = { ...(panel[group] as object), [field.property.name]: value };
	}
	return { ...panel, ...settledSwitches(operation, values) };
}

function presetsOf(operation: Operation): FilledPanel {
	return Object.fromEntries(
		topFields(operation).map(({ property }) => [property.name, property.default]),
	);
}

/**
 * Gives an operation its parameters out of filled-in panels; how it behaves and how much of a record
 * comes out says the node's own panel.
 *
 * @param panels each with the number of the item that it was filled in for, and whether its answer
 *   must not show what only a raw one does
 */
export function parametersIn(
	context: IExecuteFunctions,
	panels: Array<{ item: number; panel: FilledPanel; isOnlySimplified: boolean }>,
): ParameterContext {
	const { name: simplify } = simplifySwitch.property;
	const getNodeParameter = (name: string, index: number, fallback?: unknown): unknown => {
		const { item, panel, isOnlySimplified } = panels[index];
		const own = (of: string): unknown => {
			const shape = shaping.find(({ property }) => property.name === of);
			if (isOnlySimplified && shape !== undefined) return shape.property.default;
			return context.getNodeParameter(of, item, fallback);
		};
		if (isOwn(name)) return own(name);
		const given = panel[name] ?? fallback;
		if (name !== 'options') return given;
		return { ...(given as object), ...(own(name) as object), [simplify]: own(simplify) };
	};
	return {
		getTimezone: () => context.getTimezone(),
		getInputData: () => panels.map(({ item }) => context.getInputData()[item]),
		getNode: () => context.getNode(),
		getNodeParameter: getNodeParameter as ParameterContext['getNodeParameter'],
	};
}

function isOwn(name: string): boolean {
	return name.startsWith('options.') || shaping.some(({ property }) => property.name === name);
}
