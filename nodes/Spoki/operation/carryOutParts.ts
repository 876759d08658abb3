import type {
	IExecuteFunctions,
	INodeExecutionData,
	NodeApiError,
	NodeOperationError,
} from 'n8n-workflow';

import type { ItemValues } from '../description/Operation';
import { mustNotRepeat, repetitionWords } from '../description/repetition';
import { SpokiClient } from '../transport/client';
import { withRoomFor } from '../transport/errors';
import { checkItems } from './checkItems';
import { goesOn } from './itemErrors';
import type { Output } from './Output';
import type { Part } from './Part';
import { keepCall, refusalOfRepeatedCall } from './repeatedCall';
import { refusalOfRetry, warnOfRetry } from './retryOnFail';
import { Run } from './Run';
import { runBulk } from './runBulk';
import { runEach } from './runEach';
import { SentBefore } from './SentBefore';

/** What a part checked, and what it is carried out with. */
interface CheckedPart {
	run: Run;
	values: Map<number, ItemValues>;
}

/**
 * Carries out one part after the other. All items of all parts are checked before the first request
 * that changes anything.
 */
export async function carryOutParts(
	context: IExecuteFunctions,
	parts: Part[],
	output: Output,
): Promise<INodeExecutionData[]> {
	const repeated = refusalOfRepeatedCall(context, parts);
	const willing = parts.filter((part) => mayStart(context, part, output, repeated));
	let connection: Promise<SpokiClient> | undefined;
	const connect = () => (connection ??= SpokiClient.create(context));
	try {
		const checked: CheckedPart[] = [];
		for (const part of willing) {
			const run = new Run(context, part, connect);
			checked.push({ run, values: await checkItems(run, output) });
		}
		await carryOutChecked(checked, output);
	} catch (error) {
		throw withTally(error as NodeApiError | NodeOperationError, parts, output);
	} finally {
		keepCall(context, parts, output);
	}
	return output.inOrder();
}

/**
 * An error that was thrown would let n8n pass the input items on, as if they had been sent.
 *
 * @throws NodeOperationError where that ends the node
 */
function mayStart(
	context: IExecuteFunctions,
	part: Part,
	output: Output,
	repeated: NodeOperationError | undefined,
): boolean {
	const refusal = repeated ?? refusalOfRetry(context, part);
	if (refusal === undefined) {
		warnOfRetry(context, part.selected);
		return true;
	}
	if (!goesOn(context, refusal)) throw refusal;
	for (const item of part.items) output.fail(item, refusal);
	return false;
}

/** What must happen only once is remembered until the last part has come through. */
async function carryOutChecked(parts: CheckedPart[], output: Output): Promise<void> {
	const begun: Array<{ before: SentBefore; values: CheckedPart['values'] }> = [];
	let isThrough = false;
	try {
		for (const { run, values } of parts) {
			const before = mustNotRepeat(run.selected.operation)
				? await SentBefore.open(run, output)
				: undefined;
			if (before !== undefined) begun.push({ before, values });
			await carryOut(run, before === undefined ? values : before.leaveOut(values), output);
		}
		isThrough = true;
	} finally {
		for (const { before, values } of begun) {
			if (isThrough) before.settle(values);
			else before.keep(values);
		}
	}
}

async function carryOut(run: Run, items: Map<number, ItemValues>, output: Output): Promise<void> {
	const { bulk } = run.selected.operation;
	await (bulk === undefined ? runEach(run, items, output) : runBulk(run, bulk, items, output));
}

/** Says in the error that ends the node how far it came, where that changed anything. */
function withTally(
	error: NodeApiError | NodeOperationError,
	parts: Part[],
	output: Output,
): NodeApiError | NodeOperationError {
	const changing = parts
		.map(({ selected }) => selected.operation)
		.filter(({ effect }) => effect !== 'read');
	const tally = changing.length > 0 ? output.tally(error.context?.itemIndex as number) : '';
	if (tally === '') return error;
	const isSafe = changing.every(mustNotRepeat) && output.succeeded().size > 0;
	const { done } = repetitionWords(changing[0]);
	const whatNext = isSafe ? ` When you run it again, what went through is not ${done} again.` : '';
	error.description = withRoomFor(error.description ?? '', tally + whatNext);
	return error;
}
