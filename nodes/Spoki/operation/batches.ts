import type { IDataObject } from 'n8n-workflow';

import type { Bulk, ItemValues } from '../description/Operation';
import type { SpokiRequest } from '../transport/request';

/** One element of a bulk request and the input items that it stands for. */
export interface Element {
	body: IDataObject;
	itemIndexes: number[];
}

/** One bulk request. */
export interface Batch {
	/** The values of its first item: path, options. */
	values: ItemValues;
	elements: Element[];
}

/** What is sent for a batch, and what an answer about it may name. */
export interface BatchRequest {
	elements: IDataObject[];
	body: SpokiRequest['body'];
	/** The keys of an element that name it. */
	identifiedBy: string[];
}

export function requestOf({ elements, values }: Batch, bulk: Bulk): BatchRequest {
	const bodies = elements.map(({ body }) => body);
	const { identifiedBy } = bulk;
	return { elements: bodies, body: bulk.body(bodies, values), identifiedBy };
}

/** For what is too large in one request. */
export function halvesOf({ elements, values }: Batch): Batch[] {
	return chunks(elements, Math.ceil(elements.length / 2)).map((half) => ({
		values,
		elements: half,
	}));
}

/**
 * Turns checked items into as few requests as Spoki allows: one group per path and secret (items for
 * different lists or automations never mix), items of the same key merged in order with later fields winning, and at most
 * `maxElements` per request. The order of the items is kept.
 */
export function batchesOf(items: Map<number, ItemValues>, bulk: Bulk): Batch[] {
	const groups = new Map<string, { values: ItemValues; elements: Map<string, Element> }>();
	items.forEach((values, itemIndex) => {
		const groupName = JSON.stringify([values.ids, values.secrets]);
		const group = groups.get(groupName) ?? { values, elements: new Map<string, Element>() };
		groups.set(groupName, group);
		const key = bulk.mergeBy === undefined ? String(itemIndex) : String(values.body[bulk.mergeBy]);
		const earlier = group.elements.get(key);
		group.elements.set(key, {
			body: earlier ? merged(earlier.body, values.body) : values.body,
			itemIndexes: [...(earlier?.itemIndexes ?? []), itemIndex],
		});
	});
	return Array.from(groups.values()).flatMap(({ values, elements }) =>
		chunks(Array.from(elements.values()), bulk.maxElements).map((chunk) => ({
			values,
			elements: chunk,
		})),
	);
}

/** Later fields win; what is an object in both (custom fields) is merged likewise. */
function merged(earlier: IDataObject, later: IDataObject): IDataObject {
	const result = { ...earlier };
	for (const [name, value] of Object.entries(later)) {
		const both = isObject(result[name]) && isObject(value);
		result[name] = both ? { ...(result[name] as IDataObject), ...value } : value;
	}
	return result;
}

function isObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function chunks<T>(list: T[], size = list.length): T[][] {
	return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
		list.slice(index * size, (index + 1) * size),
	);
}
