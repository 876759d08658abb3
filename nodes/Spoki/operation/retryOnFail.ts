import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { mustNotRepeat, repetitionWords } from '../description/repetition';
import { allowRetryOnFail } from '../fields/allowRetryOnFail';
import type { Part } from './Part';
import type { SelectedOperation } from './select';

/**
 * n8n's Retry On Fail repeats all items, also those that went through. What would reach people or move
 * money twice does not start with it, unless the person allowed that.
 *
 * @returns the error to end with; undefined where the operation may start
 */
export function refusalOfRetry(
	context: IExecuteFunctions,
	{ selected: { operation, rules }, parameters, items }: Part,
): NodeOperationError | undefined {
	const node = context.getNode();
	if (!node.retryOnFail || !mustNotRepeat(operation)) return undefined;
	if (items.every((item) => isAllowed(parameters, item))) return undefined;
	const { nothing, twice } = repetitionWords(operation);
	return new NodeOperationError(
		node,
		`'Retry On Fail' is on in this node's settings, so ${nothing}`,
		{
			description: `When one item of '${rules.label}' fails, n8n carries out all items again, and ${twice}. Switch 'Retry On Fail' off: the node itself repeats what can safely be repeated. Or switch on the option '${allowRetryOnFail.property.displayName}'.`,
		},
	);
}

/** An expression that cannot be resolved allows nothing. */
function isAllowed(parameters: Part['parameters'], itemIndex: number): boolean {
	try {
		const name = `options.${allowRetryOnFail.property.name}`;
		return String(parameters.getNodeParameter(name, itemIndex, false)) === 'true';
	} catch {
		return false;
	}
}

/** The same for operations that may start: they change data, or the person allowed it. */
export function warnOfRetry(
	context: IExecuteFunctions,
	{ operation, rules }: SelectedOperation,
): void {
	if (operation.effect === 'read' || !context.getNode().retryOnFail) return;
	context.addExecutionHints({
		message: `'Retry On Fail' is on in this node's settings: when one item of '${rules.label}' fails, n8n carries out all items again. Switch it off: the node itself repeats what can safely be repeated.`,
		type: 'warning',
		location: 'outputPane',
	});
}
