import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchResult,
	INodeType,
} from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import type { ListedChoices, ListedRecords, Resource } from '../description/Operation';
import { rulesOf } from '../description/rules';
import { searchMethodOf } from '../fields/locators';
import { isRecord } from '../transport/answers';
import { PAGE_SIZE } from '../transport/pagination';
import { unavailable } from './errors';
import { collectionOf, fieldsOf, isNamed, resourceOf } from './fields';
import { languageSearches } from './languages';
import { PATIENCE_MILLISECONDS, readPage } from './read';

type ListSearch = NonNullable<NonNullable<INodeType['methods']>['listSearch']>;

/**
 * Makes a search for each resource whose records can be chosen from a list, for each list that
 * shows only some of them, for each list of known values, and for languages.
 */
export function listSearchMethods(resources: Resource[]): ListSearch {
	const searchable = resources.filter(({ asChoice }) => asChoice !== undefined);
	const fields = resources.flatMap(({ operations }) => operations.flatMap(fieldsOf));
	const choices = fields.flatMap((field) => (field.choices === undefined ? [] : [field.choices]));
	return Object.fromEntries([
		...searchable.map((resource) => [searchMethodOf(resource.value), searchOf(resource)]),
		...fields.flatMap(({ listedRecords: listed }) =>
			listed === undefined
				? []
				: [[listed.method, searchOf(resourceOf(listed.resource, resources), listed)]],
		),
		...choices.map((listed) => [listed.method, searchAmong(listed)]),
		...Object.entries(languageSearches),
	]);
}

/** The values are known: nothing is asked of Spoki. */
function searchAmong({ options }: ListedChoices): ListSearch[string] {
	return async (filter?: string) => ({
		results: options
			.filter(({ name }) => contains(name, filter))
			.map(({ name, value }) => ({ name, value: value as number | string })),
	});
}

function contains(name: string, filter = ''): boolean {
	return name.toLowerCase().includes(filter.trim().toLowerCase());
}

function searchOf(resource: Resource, listed?: ListedRecords): ListSearch[string] {
	const collection = collectionOf(resource);
	const { method, path } = collection;
	const asChoice = listed?.asChoice ?? (resource.asChoice as NonNullable<Resource['asChoice']>);
	const rules = rulesOf(resource, collection);
	// Some collections cannot be searched: there the entries of the page are looked through.
	const searchField = collection.filters?.find(({ property }) => property.name === 'search');
	const searches = searchField !== undefined;
	const asSearched = (text: string) =>
		searchField?.read?.(text, { options: {}, timezone: '' }) ?? text;
	const choicesIn = (records: unknown[], filter?: string) =>
		records
			.filter(isRecord)
			.filter((record) => isNamed(record) && (listed?.isListed(record) ?? true))
			.map((record) => {
				const choice = asChoice(record);
				return { ...choice, value: listed?.asValue?.(record) ?? choice.value };
			})
			.filter(({ name }) => searches || contains(name, filter));

	return async function search(
		this: ILoadOptionsFunctions,
		filter?: string,
		paginationToken?: unknown,
	): Promise<INodeListSearchResult> {
		const first: IDataObject = {
			...(filter?.trim() && searches ? { search: asSearched(filter.trim()) } : {}),
			...listed?.query,
			page_size: PAGE_SIZE,
		};
		const query = paginationToken ? (JSON.parse(String(paginationToken)) as IDataObject) : first;
		const found = await searchFrom(query, this, filter).catch((error) => {
			const otherMode = listed?.otherMode ?? 'By ID';
			throw unavailable(this.getNode(), error, `Choose '${otherMode}' to go on without the list.`);
		});
		const isEmpty = found.results.length === 0 && !filter?.trim() && !paginationToken;
		if (!isEmpty || listed?.whenEmpty === undefined) return found;
		throw new NodeOperationError(this.getNode(), listed.whenEmpty);
	};

	async function searchFrom(
		first: IDataObject,
		context: ILoadOptionsFunctions,
		filter?: string,
	): Promise<INodeListSearchResult> {
		const deadline = performance.now() + PATIENCE_MILLISECONDS;
		let query = first;
		for (;;) {
			const page = await readPage(context, { method, path, query }, rules, deadline);
			const results = choicesIn(page.records, filter);
			query = { ...query, ...page.next };
			// A page that offers nothing would look like the end of the list.
			if (page.next === undefined) return { results };
			if (results.length > 0) return { results, paginationToken: JSON.stringify(query) };
		}
	}
}
