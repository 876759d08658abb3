import type { ILoadOptionsFunctions, INodePropertyOptions, INodeType } from 'n8n-workflow';

import type { Resource } from '../description/Operation';
import { rulesOf } from '../description/rules';
import { isRecord } from '../transport/answers';
import { collect } from '../transport/pagination';
import { unavailable } from './errors';
import { collectionOf, fieldsOf, isNamed, resourceOf } from './fields';
import { PATIENCE_MILLISECONDS, readForPanel } from './read';

type LoadOptions = NonNullable<NonNullable<INodeType['methods']>['loadOptions']>;

/** All records of a collection, for each drop-down in which several can be chosen. */
export function loadOptionsMethods(resources: Resource[]): LoadOptions {
	return Object.fromEntries(
		resources
			.flatMap(({ operations }) => operations.flatMap(fieldsOf))
			.flatMap(({ loadedRecords }) => (loadedRecords === undefined ? [] : [loadedRecords]))
			.map(({ method, resource }) => [method, loadAll(resourceOf(resource, resources))]),
	);
}

function loadAll(resource: Resource): LoadOptions[string] {
	const collection = collectionOf(resource);
	const asChoice = resource.asChoice as NonNullable<Resource['asChoice']>;
	const rules = rulesOf(resource, collection);
	return async function load(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		const deadline = performance.now() + PATIENCE_MILLISECONDS;
		try {
			const records = await collect((request) => readForPanel(this, request, rules, deadline), {
				method: collection.method,
				path: collection.path,
			});
			return records
				.filter(isRecord)
				.filter(isNamed)
				.map(asChoice)
				.map(({ name, value }) => ({ name, value }))
				.sort((a, b) => a.name.localeCompare(b.name));
		} catch (error) {
			throw unavailable(
				this.getNode(),
				error,
				'Give names or IDs by an expression to go on without the list.',
			);
		}
	};
}
