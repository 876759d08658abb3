import type { INode, INodeParameters, INodeProperties, INodeTypeDescription } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';

/** A record locator that is left to the person who imports the workflow. */
export const EMPTY_LOCATOR = { __rl: true, mode: 'list', value: '' };

/** The parameters of a node that are still to be chosen. */
export function openChoices({ parameters }: INode): string[] {
	const isOpen = (value: unknown) => JSON.stringify(value) === JSON.stringify(EMPTY_LOCATOR);
	return Object.keys(parameters).filter((name) => isOpen(parameters[name]));
}

/**
 * What the editor would find wrong with a node: parameters and fields that do not exist for its
 * operation, values that are not offered, and what is missing and not left open.
 */
export function faultsOf(node: INode, description: INodeTypeDescription): string[] {
	const { properties } = description;
	const shown = NodeHelpers.getNodeParameters(
		properties,
		node.parameters,
		true,
		false,
		node,
		description,
	) as INodeParameters;
	const isShown = (property: INodeProperties) =>
		NodeHelpers.displayParameter(shown, property, node, description);
	const faults = Object.entries(node.parameters)
		// n8n adds the poll times to every trigger that polls.
		.filter(([name]) => !(description.polling && name === 'pollTimes'))
		.flatMap(([name, value]) => {
			const property = properties.find((one) => one.name === name && isShown(one));
			return property === undefined ? [`no parameter ${name}`] : unknownNames(property, value);
		});
	// As n8n does on import, what stands in a default is filled in.
	return [...faults, ...issuesOf({ ...node, parameters: shown }, description)];
}

/** Fields of a collection, and values of a choice, that are not offered. n8n does not look at all of them. */
function unknownNames({ name, type, options }: INodeProperties, value: unknown): string[] {
	const offered = (options ?? []).map((option) => ('value' in option ? option.value : option.name));
	const given: unknown[] =
		type === 'collection'
			? Object.keys(value as object)
			: type === 'multiOptions'
				? [value].flat()
				: [];
	return given
		.filter((one) => !(offered as unknown[]).includes(one))
		.map((one) => `no ${String(one)} in ${name}`);
}

function issuesOf(node: INode, description: INodeTypeDescription): string[] {
	const issues = NodeHelpers.getNodeParametersIssues(description.properties, node, description);
	const open = openChoices(node);
	return Object.entries(issues?.parameters ?? {})
		.filter(([name]) => !open.includes(name))
		.flatMap(([, texts]) => texts);
}
