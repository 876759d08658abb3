import type { INode } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { asNodeError } from '../operation/itemErrors';

/**
 * Makes the error that a drop-down shows instead of its entries. n8n shows the message alone there,
 * so it also says the way out.
 */
export function unavailable(node: INode, error: unknown, wayOut: string): NodeOperationError {
	const { message, description } = asNodeError(node, error);
	return new NodeOperationError(node, `${message.replace(/\.$/, '')}. ${wayOut}`, {
		description: description ?? undefined,
	});
}
