import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { Field, Operation, Resource } from '../description/Operation';
import { mustNotRepeat } from '../description/repetition';
import { allowRetryOnFail } from '../fields/allowRetryOnFail';
import { pagingFields } from '../fields/paging';
import { simplifyOfBefore, simplifySwitch } from '../fields/simplify';
import { fieldsToInclude, toolOutput } from '../fields/toolOutput';
import { waitingOptions } from '../fields/waiting';
import { commonConditions, conditionsInside, conditionsOf } from './conditions';
import { extraFieldsIn } from './extraFields';
import { sharedProperties } from './sharedProperties';

/** When a property is shown, by the parameters that decide it. */
type Shown = NonNullable<NonNullable<INodeProperties['displayOptions']>['show']>;

/** What a drop-down offers. */
type Entry = Pick<Operation, 'description' | 'name' | 'value'>;

/** The collections that an operation may have, in the order of the panel. */
export const GROUPS = {
	additionalFields: { displayName: 'Additional Fields', placeholder: 'Add Field' },
	texts: { displayName: 'Texts', placeholder: 'Add Part' },
	updateFields: { displayName: 'Update Fields', placeholder: 'Add Field' },
	filters: { displayName: 'Filters', placeholder: 'Add Filter' },
	options: { displayName: 'Options', placeholder: 'Add Option' },
} as const;

export type Group = keyof typeof GROUPS;

/** The fields of an operation's panel that are in no collection, with paging, Simplify and a tool's Output. */
export function topFields(operation: Operation): Field[] {
	const paging = operation.returns === 'collection' ? pagingFields : [];
	const simplify = operation.effect === 'read' ? simplifySwitch : simplifyOfBefore;
	return [
		...(operation.fields ?? []),
		...paging,
		...(operation.simplify === undefined ? [] : [simplify, toolOutput, fieldsToInclude]),
	];
}

/**
 * The fields in one of an operation's collections, in the order of the drop-down: n8n's rule is the
 * alphabet. Texts are an exception, because a person looks for the header above the body, and for the
 * buttons below it.
 */
export function groupFields(operation: Operation, group: Group): Field[] {
	if (group === 'texts') return operation.texts ?? [];
	const common = group === 'options' ? commonOptions(operation) : [];
	const further = [...common, ...extraFieldsIn(operation, group)];
	return [...(operation[group] ?? []), ...further].sort((a, b) =>
		a.property.displayName.localeCompare(b.property.displayName),
	);
}

/** Options that every operation has, those that its fields add, and those that its effect asks for. */
function commonOptions(operation: Operation): Field[] {
	const { fields, additionalFields, texts, updateFields, filters } = operation;
	const added = [fields, additionalFields, texts, updateFields, filters].flatMap((group) =>
		(group ?? []).flatMap(({ addsOptions }) => addsOptions ?? []),
	);
	const retry = mustNotRepeat(operation) ? [allowRetryOnFail] : [];
	const isOption = operation.simplify !== undefined && operation.effect !== 'read';
	const simplify = isOption ? [simplifySwitch] : [];
	return [...new Set([...added, ...retry, ...simplify, ...waitingOptions(operation)])];
}

/** An entry of the drop-downs that is no resource of Spoki's, with a panel of its own. */
export interface OwnPanel extends Omit<Resource, 'operations'> {
	operations: Array<Pick<Operation, 'action' | 'description' | 'name' | 'value'>>;
	/** What stands in the panel, whatever the operation. */
	properties: INodeProperties[];
}

/**
 * All properties of the node, derived from the resources: built anew at each call, since n8n may
 * change them in place.
 *
 * @param preset the resource of a node that was just dropped
 * @param own further entries
 */
export function propertiesOf(
	resources: Resource[],
	preset: Resource,
	own: OwnPanel[] = [],
): INodeProperties[] {
	const entries = [...resources, ...own].sort((a, b) => a.name.localeCompare(b.name));
	return [
		resourceProperty(entries, preset),
		...resources.flatMap(propertiesOfResource),
		...optionsOf(resources),
		...own.flatMap(propertiesOfOwn),
	];
}

/** Options say how the node behaves, so they come last, whatever the operation. */
function optionsOf(resources: Resource[]): INodeProperties[] {
	return sharedProperties(
		resources.flatMap((resource) =>
			resource.operations.map((operation) => ({
				resource: resource.value,
				operation: operation.value,
				property: groupProperty(operation, 'options', {}),
			})),
		),
	);
}

function resourceProperty(resources: Entry[], preset: Resource): INodeProperties {
	const selector: INodeProperties = {
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: [],
		default: '',
	};
	return { ...selector, options: resources.map(asOption), default: preset.value };
}

function operationProperty(resource: Pick<OwnPanel, 'operations' | 'value'>): INodeProperties {
	const selector: INodeProperties = {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource.value] } },
		options: [],
		default: '',
	};
	return {
		...selector,
		options: resource.operations.map((operation) => ({
			...asOption(operation),
			action: operation.action,
		})),
		default: defaultOperation(resource).value,
	};
}

/** What only tools have, once for all operations that share it: copies for each would be four times as large. */
function toolProperties({ value, operations }: Resource): INodeProperties[] {
	const fields = new Set(operations.flatMap(topFields).filter(({ forTool }) => forTool));
	return Array.from(fields, (field) => {
		const sharing = operations.filter((operation) => topFields(operation).includes(field));
		const operation = sharing.map((one) => one.value);
		const show = { resource: [value], operation, ...conditionsOf(field) };
		return { ...field.property, displayOptions: { show } };
	});
}

function propertiesOfResource(resource: Resource): INodeProperties[] {
	const panels = resource.operations.map((operation) => panelOf(resource, operation));
	return [
		operationProperty(resource),
		...panels.flatMap(({ above }) => above),
		...toolProperties(resource),
		...panels.flatMap(({ below }) => below),
	];
}

function propertiesOfOwn(panel: OwnPanel): INodeProperties[] {
	const shown = panel.properties.map((property) => ({
		...property,
		displayOptions: { show: { resource: [panel.value], ...property.displayOptions?.show } },
	}));
	return [operationProperty(panel), ...shown];
}

function asOption(choice: Entry): INodePropertyOptions {
	return { name: choice.name, value: choice.value, description: choice.description };
}

/** A node that was just dropped must not be one that changes something. */
function defaultOperation({ operations }: Pick<OwnPanel, 'operations'>): Entry {
	return operations.find(({ value }) => value === 'getAll') ?? operations[0];
}

/** One operation's panel: what stands above the properties that all tools of its resource share, and the rest. */
function panelOf(
	resource: Resource,
	operation: Operation,
): Record<'above' | 'below', INodeProperties[]> {
	const show = { resource: [resource.value], operation: [operation.value] };
	const asProperty = (field: Field): INodeProperties => ({
		...field.property,
		displayOptions: {
			show: {
				...show,
				...conditionsOf(field),
				...(field.property.name === 'limit' ? { returnAll: [false] } : {}),
			},
		},
	});
	const fields = topFields(operation).filter(({ forTool }) => forTool !== true);
	const above = fields.filter(({ belowGroups }) => belowGroups !== true).map(asProperty);
	const below = fields.filter(({ belowGroups }) => belowGroups === true).map(asProperty);
	const groups = (Object.keys(GROUPS) as Group[])
		.filter((group) => group !== 'options' && groupFields(operation, group).length > 0)
		.map((group) => groupProperty(operation, group, show));
	const notices = noticesOf(operation).map((notice) => ({ ...notice, displayOptions: { show } }));
	return { above: [...notices, ...above], below: [...groups, ...below] };
}

function groupProperty(operation: Operation, group: Group, show: Shown): INodeProperties {
	const fields = groupFields(operation, group);
	return {
		...GROUPS[group],
		name: group,
		...asCollection(fields),
		displayOptions: { show: { ...show, ...commonConditions(fields) } },
	};
}

/** Above the fields, in the person's way: only what cannot be taken back. */
function noticesOf({ warning }: Operation): INodeProperties[] {
	if (warning === undefined) return [];
	const displayName = `${warning} 'Execute step' does this for real.`;
	return [{ displayName, name: 'warning', type: 'notice', default: '' }];
}

/** Fields of which the user adds those that are needed. */
export function asCollection(
	fields: Field[],
): Pick<INodeProperties, 'default' | 'options' | 'type'> {
	return {
		type: 'collection',
		default: {},
		options: fields.map((field) => {
			const show = conditionsInside(field);
			const isAlways = Object.keys(show).length === 0;
			return { ...field.property, ...(isAlways ? {} : { displayOptions: { show } }) };
		}),
	};
}
