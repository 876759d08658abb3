import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import type { Resource } from '../description/Operation';
import { carryOutParts } from '../operation/carryOutParts';
import { asNodeError, goesOn } from '../operation/itemErrors';
import { Output } from '../operation/Output';
import { selectOperation } from '../operation/select';
import { Asking } from './Asking';
import { lastQuestion, type Question } from './Question';
import { switchOffThisRunAlone } from './switchedOff';
import { prepareTimeOut } from './timeOut';
import { withToolRequest } from './toolRequest';

/** n8n 1 asks for this before it looks at the signature in the address of an answer. */
type OfN8n1 = Partial<{ setSignatureValidationRequired: () => void }>;

/** Sends the question, and puts the execution to wait for its answer. */
export async function executeSendAndWait(
	context: IExecuteFunctions,
	resources: Resource[],
): Promise<INodeExecutionData[]> {
	const selected = selectOperation(context, resources);
	const items = Array.from(context.getInputData().keys());
	const output = new Output(items.length, () => selected.rules.operation);
	if (items.length > 1) return refuseSeveral(context, output, items, selected.rules.label);
	const execution = context.getExecutionId();
	const run = Number(context.evaluateExpression('{{ $runIndex }}', 0));
	const earlier = lastQuestion(context);
	const isBegunAnew = earlier?.isSent && earlier.execution === execution && earlier.run === run;
	// n8n's Retry On Fail: the message is there, only the wait is not.
	if (earlier !== undefined && isBegunAnew) return await wait(context, earlier);

	const asking = new Asking(context, execution, run, earlier);
	const part = {
		selected,
		items,
		parameters: withToolRequest(context),
		finish: asking.arrange.bind(asking),
	};
	let records: INodeExecutionData[] = [];
	let isSent = false;
	try {
		records = await carryOutParts(context, [part], output);
		isSent = output.succeeded().size > 0;
	} finally {
		if (!isSent) await asking.giveUp();
	}
	return isSent
		? await wait(context, asking.sent(records[0].json.messageId as Question['sentMessageId']))
		: records;
}

/** The very last: what fails after it would end an execution that seems to wait. */
async function wait(context: IExecuteFunctions, question: Question): Promise<INodeExecutionData[]> {
	(context as OfN8n1).setSignatureValidationRequired?.();
	const given = context.getInputData();
	prepareTimeOut(context, question);
	switchOffThisRunAlone(context);
	await context.putExecutionToWait(new Date(question.deadline));
	return given;
}

/** n8n resumes an execution once, so there is one answer, and one question. */
function refuseSeveral(
	context: IExecuteFunctions,
	output: Output,
	items: number[],
	label: string,
): INodeExecutionData[] {
	const error = new UserError(`'${label}' takes one item, and ${items.length} came in`, {
		description:
			"Nothing was sent. Put 'Loop Over Items' with a batch size of 1 before it, or the node into a sub-workflow that runs once for each item.",
	});
	if (!goesOn(context, error)) throw asNodeError(context.getNode(), error);
	for (const item of items) output.fail(item, error);
	return output.inOrder();
}
