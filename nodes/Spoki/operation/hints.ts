import type { INodeTypeDescription } from 'n8n-workflow';

import type { Operation, Resource } from '../description/Operation';
import { count } from '../transport/count';

type Hint = NonNullable<INodeTypeDescription['hints']>[number];

/** Operations whose runs wait alike. */
interface Limit {
	requestsPerMinute: number;
	/** What one request takes, where many items become one. */
	itemsPerRequest: number;
	/** Such as `contact.upsert`. */
	operations: string[];
}

/**
 * Says before a run, and while it goes on, that it will wait: one hint for each limit. n8n shows one
 * only where its condition holds, and takes no expression in its text.
 */
export function hintsOf(resources: Resource[]): Hint[] {
	return limitsOf(resources).map((limit) => ({
		message: textOf(limit),
		type: 'warning',
		location: 'outputPane',
		whenToDisplay: 'beforeExecution',
		displayCondition: conditionOf(limit),
	}));
}

function limitsOf(resources: Resource[]): Limit[] {
	const limits = new Map<string, Limit>();
	for (const { value, operations } of resources) {
		for (const operation of operations) {
			const { requestsPerMinute } = operation;
			const itemsPerRequest = itemsPerRequestOf(operation);
			if (requestsPerMinute === null || itemsPerRequest === undefined) continue;
			const name = `${requestsPerMinute} ${itemsPerRequest}`;
			const limit = limits.get(name) ?? { requestsPerMinute, itemsPerRequest, operations: [] };
			limit.operations.push(`${value}.${operation.value}`);
			limits.set(name, limit);
		}
	}
	return Array.from(limits.values());
}

/** Undefined where any number of items may become one request, and where there is only ever one item. */
function itemsPerRequestOf({ bulk, waits }: Operation): number | undefined {
	if (waits) return undefined;
	return bulk === undefined ? 1 : bulk.maxElements;
}

function textOf({ requestsPerMinute, itemsPerRequest }: Limit): string {
	const items = requestsPerMinute * itemsPerRequest;
	const size = itemsPerRequest === 1 ? '' : ` of ${itemsPerRequest} items`;
	return `Spoki takes ${count(requestsPerMinute, 'request')}${size} a minute here, so this run waits a minute for every ${items} items. Stop ends it at once.`;
}

function conditionOf({ requestsPerMinute, itemsPerRequest, operations }: Limit): string {
	const chosen = '$parameter["resource"] + "." + $parameter["operation"]';
	const most = requestsPerMinute * itemsPerRequest;
	return `={{ ${JSON.stringify(operations)}.includes(${chosen}) && $input.all().length > ${most} }}`;
}
