import type { INodeProperties, INodePropertyCollection, INodeTypeDescription } from 'n8n-workflow';

/** What a workflow relies on in one parameter. */
export interface Parameter {
	type: string;
	default: unknown;
	/** The values that can be chosen; of a locator its modes. */
	choices?: unknown[];
	/** Whether several rows can be added: then the value is a list. */
	isList?: true;
	required?: true;
	/** The values of other parameters with which alone it is there. */
	when?: Record<string, unknown>;
}

/** What workflows rely on in a node: under each operation its parameters by their names. */
export interface NodeParameters {
	node: { name: string; versions: unknown; credentials: string[] };
	operations: Record<string, Record<string, Parameter>>;
}

/** Triggers have no operations: all of their parameters stand under this name. */
const ALWAYS = 'always';

export function parametersOf(description: INodeTypeDescription): NodeParameters {
	const { name, version, credentials = [], properties } = description;
	const operations: NodeParameters['operations'] = {};
	for (const operation of operationsOf(properties)) {
		const own = properties.filter((property) => isOf(property, operation));
		operations[operation] = Object.fromEntries(own.flatMap((property) => entriesOf(property)));
	}
	return {
		node: { name, versions: version, credentials: credentials.map((one) => one.name) },
		operations,
	};
}

function operationsOf(properties: INodeProperties[]): string[] {
	const selectors = properties.filter(({ name }) => name === 'operation');
	if (selectors.length === 0) return [ALWAYS];
	return selectors
		.flatMap(({ options = [], displayOptions }) =>
			(displayOptions?.show?.resource ?? []).flatMap((resource) =>
				options.map(
					(option) => `${String(resource)}.${'value' in option ? String(option.value) : ''}`,
				),
			),
		)
		.sort();
}

function isOf({ type, displayOptions }: INodeProperties, operation: string): boolean {
	const { resource, operation: names } = displayOptions?.show ?? {};
	const [ownResource, ownName] = operation.split('.');
	return (
		// A notice holds no value.
		type !== 'notice' &&
		(resource === undefined || resource.includes(ownResource)) &&
		(names === undefined || names.includes(ownName))
	);
}

/** A parameter and all that are inside of it, by the way that leads there. */
function entriesOf(property: INodeProperties, way = ''): Array<[string, Parameter]> {
	const path = `${way}${property.name}`;
	const { options = [] } = property;
	const inside =
		property.type === 'fixedCollection'
			? (options as INodePropertyCollection[]).flatMap((group) =>
					group.values.flatMap((value) => entriesOf(value, `${path}.${group.name}.`)),
				)
			: property.type === 'collection'
				? (options as INodeProperties[]).flatMap((option) => entriesOf(option, `${path}.`))
				: [];
	const parameter = parameterOf(property);
	const variant = parameter.when === undefined ? '' : ` when ${JSON.stringify(parameter.when)}`;
	return [[`${path}${variant}`, parameter], ...inside];
}

function parameterOf(property: INodeProperties): Parameter {
	const { type, required, typeOptions, displayOptions } = property;
	const when: Record<string, unknown> = { ...displayOptions?.show };
	// Where it stands says that already.
	delete when.resource;
	delete when.operation;
	const choices = choicesOf(property);
	return {
		type,
		default: property.default,
		...(choices === undefined ? {} : { choices }),
		...(typeOptions?.multipleValues === true ? { isList: true as const } : {}),
		...(required === true ? { required: true as const } : {}),
		...(Object.keys(when).length === 0 ? {} : { when }),
	};
}

function choicesOf({ type, name, options = [], modes }: INodeProperties): unknown[] | undefined {
	if (modes !== undefined) return modes.map((mode) => mode.name);
	// The operations of each resource stand in this file already, and so do the resources.
	if (!['options', 'multiOptions'].includes(type) || ['resource', 'operation'].includes(name))
		return;
	return options.map((option) => ('value' in option ? option.value : option.name));
}
