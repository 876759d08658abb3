import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import type { RequestRules } from '../transport/request';
import type { Operation, Resource } from './Operation';

export interface SelectedOperation {
	operation: Operation;
	rules: RequestRules;
}

/**
 * The operation that the node's two selectors name.
 *
 * @throws NodeOperationError when there is none: n8n can add entries of its own to the drop-downs
 */
export function selectOperation(
	context: IExecuteFunctions,
	resources: Resource[],
): SelectedOperation {
	const resourceValue = context.getNodeParameter('resource', 0, '') as string;
	const operationValue = context.getNodeParameter('operation', 0, '') as string;
	const resource = resources.find(({ value }) => value === resourceValue);
	const operation = resource?.operations.find(({ value }) => value === operationValue);
	if (resource === undefined || operation === undefined) {
		throw new NodeOperationError(
			context.getNode(),
			`The Spoki node has no operation '${operationValue}' of a resource '${resourceValue}'`,
			{ description: "Choose a 'Resource' and an 'Operation' from the lists." },
		);
	}
	return { operation, rules: rulesOf(resource, operation) };
}

/** What the transport must know of an operation. */
export function rulesOf(
	resource: Pick<Resource, 'name' | 'value'>,
	operation: Operation,
): RequestRules {
	const { requestsPerMinute, repeatable, advice } = operation;
	return {
		operation: `${resource.value}.${operation.value}`,
		label: `${resource.name}: ${operation.name}`,
		requestsPerMinute,
		repeatable,
		advice,
	};
}
