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
		answersText,
		advice,
		adviceByWords,
	};
}
