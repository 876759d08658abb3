import * as n8nWorkflow from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData, ITaskMetadata } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import { emptyAnswer } from './answer';
import type { Question } from './Question';

/**
 * Only an n8n that passes on both outputs of a node whose time is up can have one for that; nothing
 * tells so itself, but this came with it (2.39).
 */
const HAS_SECOND_OUTPUT = 'N8N_NODES_API_VERSION' in n8nWorkflow;

/** @throws UserError where this n8n would lose what comes out of the second output */
export function checkTimedOutOutput(isWanted: boolean): void {
	if (!isWanted || HAS_SECOND_OUTPUT) return;
	throw new UserError("This n8n is too old for the option 'Timed Out Output'", {
		description:
			"Nothing was sent. Remove the option, and look at the field 'timedOut' behind the node; or update n8n to 2.39 or newer.",
	});
}

/**
 * Prepares what comes out when the time is up. No code of a node runs then: n8n passes on what it has
 * kept of the node's input, so that is what is replaced.
 */
export function prepareTimeOut(context: IExecuteFunctions, question: Question): void {
	const kept = context.getExecuteData();
	const late: INodeExecutionData = {
		json: { ...emptyAnswer(question), timedOut: true },
		pairedItem: { item: 0 },
	};
	kept.data.main = question.hasTimedOutOutput ? [[], [late]] : [[late]];
	if (!question.hasTimedOutOutput) return;
	kept.metadata = { ...kept.metadata, forwardAllOutputs: true } as ITaskMetadata;
}
