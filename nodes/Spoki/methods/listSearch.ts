import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchResult,
	INodeType,
} from 'n8n-workflow';

import type { Operation, Resource } from '../description/Operation';
import { rulesOf } from '../description/rules';
import { choiceMethodOf } from '../fields/choice';
import { searchMethodOf } from '../fields/locators';
import { PAGE_SIZE } from '../transport/pagination';
import { unavailable } from './errors';
import { readPage } from './read';

type ListSearch = NonNullable<NonNullable<INodeType['methods']>['listSearch']>;

/** A search for each resource whose records can be chosen from a list, and for each open choice. */
export function listSearchMethods(resources: Resource[]): ListSearch {
	const searchable = resources.filter(({ asChoice }) => asChoice !== undefined);
	const choices = resources.flatMap(({ operations }) => operations.flatMap(choicesOf));
	return Object.fromEntries([
		...searchable.map((resource) => [searchMethodOf(resource.value), searchOf(resource)]),
		...choices.map((values) => [choiceMethodOf(values), searchAmong(values)]),
	]);
}

function choicesOf(operation: Operation): string[][] {
	const { fields = [], additionalFields = [], updateFields = [], filters = [] } = operation;
	return [...fields, ...additionalFields, ...updateFields, ...filters].flatMap(({ choices }) =>
		choices === undefined ? [] : [choices],
	);
}

/** The values are known: nothing is asked of Spoki. */
function searchAmong(values: string[]): ListSearch[string] {
	return async (filter?: string) => ({
		results: values.filter((name) => contains(name, filter)).map((name) => ({ name, value: name })),
	});
}

function contains(name: string, filter = ''): boolean {
	return name.toLowerCase().includes(filter.trim().toLowerCase());
}

function searchOf(resource: Resource): ListSearch[string] {
	const collection = resource.operations.find(({ value }) => value === 'getAll');
	if (collection === undefined) throw new TypeError(`${resource.value} has no operation getAll`);
	const { method, path } = collection;
	const asChoice = resource.asChoice as NonNullable<Resource['asChoice']>;
	const rules = rulesOf(resource, collection);
	// Some collections cannot be searched: there the entries of the page are looked through.
	const searches = collection.filters?.some(({ property }) => property.name === 'search');

	return async function search(
		this: ILoadOptionsFunctions,
		filter?: string,
		paginationToken?: unknown,
	): Promise<INodeListSearchResult> {
		const query = paginationToken
			? (JSON.parse(String(paginationToken)) as IDataObject)
			: { ...(filter?.trim() && searches ? { search: filter.trim() } : {}), page_size: PAGE_SIZE };
		try {
			const { records, next } = await readPage(this, { method, path, query }, rules);
			const choices = (records as IDataObject[]).map(asChoice);
			return {
				results: searches ? choices : choices.filter(({ name }) => contains(name, filter)),
				paginationToken: next && JSON.stringify({ ...query, ...next }),
			};
		} catch (error) {
			throw unavailable(this.getNode(), error, "Choose 'By ID' to go on without the list.");
		}
	};
}
