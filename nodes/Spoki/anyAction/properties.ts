import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { Effect, Field } from '../description/Operation';
import { allowRetryOnFail } from '../fields/allowRetryOnFail';
import { simplifySwitch } from '../fields/simplify';
import { fieldsToInclude, toolOutput } from '../fields/toolOutput';
import { waitingOptions } from '../fields/waiting';
import { conditionsOf } from '../operation/conditions';
import { asCollection, GROUPS } from '../operation/properties';
import { showsSecret, type Action } from './Action';

/** How the node behaves, whatever the action: the person decides it, not the model. */
export const steering: Field[] = [allowRetryOnFail, ...waitingOptions({})];

/** How much of a record comes out: likewise. */
export const shaping: Field[] = [simplifySwitch, toolOutput, fieldsToInclude];

/** What an effect allows, in the order of the alphabet. */
const EFFECTS: Record<Effect, { name: string; description: string }> = {
	write: { name: 'Change Data', description: 'Create and update records; nobody gets a message' },
	send: {
		name: 'Reach People',
		description: 'Send messages, start automations and campaigns, invite users',
	},
	read: { name: 'Read', description: 'Look at records; nothing changes' },
	destroy: {
		name: 'Remove or Move Money',
		description: 'Delete records, take rights away, and move credit between accounts',
	},
};

/** Nobody but the person in front of the panel chooses what is allowed. */
const chosenInPanel = { type: 'multiOptions', noDataExpression: true } as const;

export const ALLOW: INodeProperties = {
	...chosenInPanel,
	displayName: 'Allow',
	name: 'allow',
	default: ['read'],
	description: 'What the node may do. The number says how many actions that is.',
};

export const ALLOWED_ACTIONS: INodeProperties = {
	...chosenInPanel,
	displayName: 'Allowed Actions',
	name: 'allowedActions',
	default: [],
	description:
		'Actions that are allowed in addition. Those that give a key or a secret are allowed only here.',
};

/** What a model needs to know beforehand; the rest it asks for. */
const FOR_MODEL = {
	action:
		'Name of the Spoki action, such as contact.get. The action list names all that are allowed, list contact those of one resource. describe contact.get tells its values: ask before the first use of an action.',
	values:
		'Values of the action by their names, or a list of such objects for several. Leave it out for list and describe.',
};

/** The same two parameters, filled in by a person or by a model. */
const ACTION: INodeProperties = {
	displayName: 'Action',
	name: 'action',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. contact.get',
	description: "The name of an action. 'list' names all, 'describe contact.get' tells its values.",
};

const VALUES: INodeProperties = {
	displayName: 'Values',
	name: 'values',
	type: 'json',
	default: '{}',
	description: 'The values of the action by their names, as an object',
};

/** The effects, each with the number of its actions. */
export function effectOptions(actions: Action[]): INodePropertyOptions[] {
	return (Object.keys(EFFECTS) as Effect[]).map((value) => {
		const { name, description } = EFFECTS[value];
		const allowed = actions.filter(
			({ operation }) => operation.effect === value && !showsSecret(operation),
		);
		return { name: `${name} (${allowed.length})`, value, description };
	});
}

/** What stands in the panel of Any Action below its selectors. */
export function anyActionProperties(actions: Action[]): INodeProperties[] {
	const named = actions.map(({ name, rules }) => ({ name: rules.label, value: name }));
	return [
		{ ...ALLOW, options: effectOptions(actions) },
		{ ...ALLOWED_ACTIONS, options: named.sort((a, b) => a.name.localeCompare(b.name)) },
		forPerson(ACTION),
		forModel(ACTION, `$fromAI('action', '${FOR_MODEL.action}', 'string')`),
		forPerson(VALUES),
		// An empty object as what serves where the model leaves them out does not pass n8n's own check.
		forModel(VALUES, `$fromAI('values', '${FOR_MODEL.values}', 'json', '[{}]')`),
		...shaping.map((field) => ({
			...field.property,
			displayOptions: { show: conditionsOf(field) },
		})),
		{ ...GROUPS.options, name: 'options', ...asCollection(steering) },
	];
}

function forPerson(property: INodeProperties): INodeProperties {
	return { ...property, displayOptions: { show: { '@tool': [false] } } };
}

/** Filled in without anybody doing it: n8n offers a model what stands in a default. */
function forModel(property: INodeProperties, call: string): INodeProperties {
	return {
		...property,
		default: `={{ ${call} }}`,
		displayOptions: { show: { '@tool': [true] } },
	};
}
