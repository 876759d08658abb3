import type { IHookFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { UNCERTAIN_ADVICE } from '../../Spoki/transport/advice';

/** What errors advise somebody who runs a workflow, and what that is for one who switches it on. */
const OTHER_WORDS: Array<[RegExp | string, string]> = [
	[UNCERTAIN_ADVICE, 'Switch the workflow on again: whatever is left over is removed then.'],
	[/, and waiting for it would .*Raise that option,.*later\./, '. Run the workflow again then.'],
	[/run the workflow again/g, 'switch the workflow on again'],
	[/Run the workflow again/g, 'Switch the workflow on again'],
];

/** Puts the way out into the message: where a workflow is switched on, n8n shows no description. */
export async function withActivationAdvice<Result>(
	context: IHookFunctions,
	work: Promise<Result>,
): Promise<Result> {
	return await work.catch((error: { message: string; description?: string | null }) => {
		const { message, description } = error;
		const sentence = /[.!?]$/.test(message) ? message : `${message}.`;
		const wayOut = OTHER_WORDS.reduce(
			(text, [words, others]) => text.replace(words, others),
			description ?? '',
		);
		throw new NodeOperationError(context.getNode(), [sentence, wayOut].filter(Boolean).join(' '));
	});
}
