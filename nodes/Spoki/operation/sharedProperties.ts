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
	/** All pairs of these. */
	pairs: Set<string>;
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

/**
 * Few of them: n8n shows a property for every pair of a resource and an operation that it names. No pair
 * is in two.
 */
function sharingsOf(ones: PanelProperty[], others: Set<string>): Sharing[] {
	const sharings: Sharing[] = [];
	const taken = new Set(others);
	for (const { resource, operation } of ones) {
		const name = nameOf({ resource, operation });
		if (taken.has(name)) continue;
		const pairsIn = ({ resources, operations }: Sharing) => [
			...resources.map((one) => nameOf({ resource: one, operation })),
			...operations.map((one) => nameOf({ resource, operation: one })),
			name,
		];
		const isNew = (sharing: Sharing, pair: string) => !sharing.pairs.has(pair);
		const fitting = sharings.find((sharing) =>
			pairsIn(sharing).every((pair) => !isNew(sharing, pair) || !taken.has(pair)),
		);
		const sharing = fitting ?? { resources: [], operations: [], pairs: new Set() };
		if (fitting === undefined) sharings.push(sharing);
		for (const pair of pairsIn(sharing)) {
			sharing.pairs.add(pair);
			taken.add(pair);
		}
		if (!sharing.resources.includes(resource)) sharing.resources.push(resource);
		if (!sharing.operations.includes(operation)) sharing.operations.push(operation);
	}
	return sharings;
}
