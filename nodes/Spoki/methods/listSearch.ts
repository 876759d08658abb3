import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchResult,
	INodeType,
} from 'n8n-workflow';

import type { Field, Offer, Operation, Resource } from '../description/Operation';
import { rulesOf } from '../description/rules';
import { choiceMethodOf } from '../fields/choice';
import { searchMethodOf } from '../fields/locators';
import { isRecord } from '../transport/answers';
import { PAGE_SIZE } from '../transport/pagination';
import { unavailable } from './errors';
import { languageSearches } from './languages';
import { PATIENCE_MILLISECONDS, readPage } from './read';

type ListSearch = NonNullable<NonNullable<INodeType['methods']>['listSearch']>;

/**
 * A search for each resource whose records can be chosen from a list, for each list that offers only
 * some of them, for each open choice and for languages.
 */
export function listSearchMethods(resources: Resource[]): ListSearch {
	const searchable = resources.filter(({ asChoice }) => asChoice !== undefined);
	const fields = resources.flatMap(({ operations }) => operations.flatMap(fieldsOf));
	const choices = fields.flatMap(({ choices: values }) => (values === undefined ? [] : [values]));
	return Object.fromEntries([
		...searchable.map((resource) => [searchMethodOf(resource.value), searchOf(resource)]),
		...fields.flatMap(({ offer }) =>
			offer === undefined ? [] : [[offer.method, searchOf(resourceOf(offer, resources), offer)]],
		),
		...choices.map((values) => [choiceMethodOf(values), searchAmong(values)]),
		...Object.entries(languageSearches),
	]);
}

function fieldsOf(operation: Operation): Field[] {
	const { fields, additionalFields, texts, updateFields, filters } = operation;
	return [fields, additionalFields, texts, updateFields, filters].flatMap((group) => group ?? []);
}

function resourceOf({ method, resource }: Offer, resources: Resource[]): Resource {
	const found = resources.find(({ value }) => value === resource);
	if (found === undefined) throw new TypeError(`${method} offers records of no known resource`);
	return found;
}

/** What has no ID cannot be chosen. */
function isNamed({ id }: IDataObject): boolean {
	return ['number', 'string'].includes(typeof id);
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

function searchOf(resource: Resource, offer?: Offer): ListSearch[string] {
	const collection = resource.operations.find(({ value }) => value === 'getAll');
	if (collection === undefined) throw new TypeError(`${resource.value} has no operation getAll`);
	const { method, path } = collection;
	const asChoice = resource.asChoice as NonNullable<Resource['asChoice']>;
	const rules = rulesOf(resource, collection);
	// Some collections cannot be searched: there the entries of the page are looked through.
	const searches = collection.filters?.some(({ property }) => property.name === 'search');
	const choicesIn = (records: unknown[], filter?: string) =>
		records
			.filter(isRecord)
			.filter((record) => isNamed(record) && (offer?.isOffered(record) ?? true))
			.map(asChoice)
			.filter(({ name }) => searches || contains(name, filter));

	return async function search(
		this: ILoadOptionsFunctions,
		filter?: string,
		paginationToken?: unknown,
	): Promise<INodeListSearchResult> {
		const first: IDataObject = {
			...(filter?.trim() && searches ? { search: filter.trim() } : {}),
			...offer?.query,
			page_size: PAGE_SIZE,
		};
		const deadline = performance.now() + PATIENCE_MILLISECONDS;
		let query = paginationToken ? (JSON.parse(String(paginationToken)) as IDataObject) : first;
		try {
			for (;;) {
				const page = await readPage(this, { method, path, query }, rules, deadline);
				const results = choicesIn(page.records, filter);
				query = { ...query, ...page.next };
				// A page that offers nothing would look like the end of the list.
				if (page.next === undefined) return { results };
				if (results.length > 0) return { results, paginationToken: JSON.stringify(query) };
			}
		} catch (error) {
			throw unavailable(this.getNode(), error, "Choose 'By ID' to go on without the list.");
		}
	};
}
