import type { INodeProperties } from 'n8n-workflow';

/** A property of one operation's panel. */
export interface PanelProperty {
	resource: string;
	operation: string;
	/** Where it is shown besides the operation stands in its display options. */
	property: INodeProperties;
}

/** Operations of several resources: every operation of these names that one of the resources has. */
interface Sharing {
	resources: string[];
	operations: string[];
}

/**
 * Properties that are alike are one property for all their operations: most of the description would be
 * copies.
 */
export function sharedProperties(panelProperties: PanelProperty[]): INodeProperties[] {
	const alike = new Map<string, PanelProperty[]>();
	for (const one of panelProperties) {
		const text = JSON.stringify(one.property);
		alike.set(text, [...(alike.get(text) ?? []), one]);
	}
	const all = panelProperties.map(nameOf);
	return Array.from(alike.values()).flatMap((ones) => {
		const own = ones.map(nameOf);
		const others = new Set(all.filter((name) => !own.includes(name)));
		const [{ property }] = ones;
		return sharingsOf(ones, others).map(({ resources, operations }) => ({
			...property,
			displayOptions: {
				show: { resource: resources, operation: operations, ...property.displayOptions?.show },
			},
		}));
	});
}

function nameOf({ resource, operation }: Pick<PanelProperty, 'operation' | 'resource'>): string {
	return `${resource}.${operation}`;
}

/** As few as possible: n8n shows a property for every pair of a resource and an operation that it names. */
function sharingsOf(ones: PanelProperty[], others: Set<string>): Sharing[] {
	const sharings: Array<Record<keyof Sharing, Set<string>>> = [];
	for (const { resource, operation } of ones) {
		const isOthers = (pair: Pick<PanelProperty, 'operation' | 'resource'>) =>
			others.has(nameOf(pair));
		const fitting = sharings.find(
			({ resources, operations }) =>
				!Array.from(resources).some((one) => isOthers({ resource: one, operation })) &&
				!Array.from(operations).some((one) => isOthers({ resource, operation: one })),
		);
		if (fitting === undefined) {
			sharings.push({ resources: new Set([resource]), operations: new Set([operation]) });
		} else {
			fitting.resources.add(resource);
			fitting.operations.add(operation);
		}
	}
	return sharings.map(({ resources, operations }) => ({
		resources: Array.from(resources),
		operations: Array.from(operations),
	}));
}
