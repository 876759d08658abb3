import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchResult,
	INodeType,
} from 'n8n-workflow';

import type { Resource } from '../description/Operation';
import { rulesOf } from '../description/rules';
import { searchMethodOf } from '../fields/locators';
import { PAGE_SIZE } from '../transport/pagination';
import { unavailable } from './errors';
import { readPage } from './read';

type ListSearch = NonNullable<NonNullable<INodeType['methods']>['listSearch']>;

/** A search for each resource whose records can be chosen from a list. */
export function listSearchMethods(resources: Resource[]): ListSearch {
	const searchable = resources.filter(({ asChoice }) => asChoice !== undefined);
	return Object.fromEntries(
		searchable.map((resource) => [searchMethodOf(resource.value), searchOf(resource)]),
	);
}

function searchOf(resource: Resource): ListSearch[string] {
	const collection = resource.operations.find(({ value }) => value === 'getAll');
	if (collection === undefined) throw new TypeError(`${resource.value} has no operation getAll`);
	const { method, path } = collection;
	const asChoice = resource.asChoice as NonNullable<Resource['asChoice']>;
	const rules = rulesOf(resource, collection);

	return async function search(
		this: ILoadOptionsFunctions,
		filter?: string,
		paginationToken?: unknown,
	): Promise<INodeListSearchResult> {
		const query = paginationToken
			? (JSON.parse(String(paginationToken)) as IDataObject)
			: { ...(filter?.trim() ? { search: filter.trim() } : {}), page_size: PAGE_SIZE };
		try {
			const { records, next } = await readPage(this, { method, path, query }, rules);
			return {
				results: (records as IDataObject[]).map(asChoice),
				paginationToken: next && JSON.stringify({ ...query, ...next }),
			};
		} catch (error) {
			throw unavailable(this.getNode(), error, "Choose 'By ID' to go on without the list.");
		}
	};
}
