import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import type { Operation, Resource } from '../description/Operation';
import { rulesOf } from '../description/rules';
import type { RequestRules } from '../transport/request';
import { shown } from '../transport/shown';

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
			`The Spoki node has no operation '${shown(operationValue)}' of a resource '${shown(resourceValue)}'`,
			{ description: "Choose a 'Resource' and an 'Operation' from the lists." },
		);
	}
	return { operation, rules: rulesOf(resource, asCounted(context, operation)) };
}

/** The operation with the limit that its panel asks for. */
function asCounted(context: IExecuteFunctions, operation: Operation): Operation {
	const { countedBy } = operation;
	if (countedBy === undefined) return operation;
	const chosen = String(context.getNodeParameter(countedBy.parameter, 0, ''));
	return { ...operation, ...countedBy.kinds[chosen] };
}
