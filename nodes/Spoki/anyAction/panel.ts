import type { Resource } from '../description/Operation';
import type { OwnPanel } from '../operation/properties';
import { actionsOf } from './Action';
import { anyActionProperties } from './properties';

export const ANY_ACTION = 'anyAction';

/** Any operation of the other resources, by its name. */
export function anyActionPanel(resources: Resource[]): OwnPanel {
	return {
		value: ANY_ACTION,
		name: 'Any Action',
		description: 'One tool for all that an AI agent may do; or an action that an expression names',
		operations: [
			{
				value: 'carryOut',
				name: 'Carry Out',
				action: 'Carry out any action',
				description: 'Carry out the action with this name, out of those that are allowed',
			},
		],
		properties: anyActionProperties(actionsOf(resources)),
	};
}
