import type { RequestRules } from '../transport/request';
import type { Operation, Resource } from './Operation';

/** What the transport must know of an operation. */
export function rulesOf(
	resource: Pick<Resource, 'name' | 'value'>,
	operation: Operation,
): RequestRules {
	const {
		method,
		path,
		withoutKey,
		limitType,
		requestsPerMinute,
		repeatable,
		effect,
		answersText,
		advice,
		adviceByWords,
	} = operation;
	return {
		operation: `${resource.value}.${operation.value}`,
		label: `${resource.name}: ${operation.name}`,
		requestsPerMinute,
		limitGroup: [method, path, limitType].filter(Boolean).join(' '),
		withoutKey,
		repeatable,
		changes: effect !== 'read',
		records: recordsOf(resource, operation),
		answersText,
		advice,
		adviceByWords,
	};
}

/** What a person calls the records of an operation's path: by the locator, or by the resource. */
function recordsOf(
	{ name }: Pick<Resource, 'name'>,
	{ fields = [], path, retired }: Operation,
): Record<string, string> {
	const inPath = fields.filter(({ property }) => path.includes(`{${property.name}}`));
	return Object.fromEntries(
		(retired ? [] : inPath).map(({ property }) => [
			property.name,
			property.type === 'resourceLocator' ? property.displayName : name,
		]),
	);
}
