import type { IHookFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

/** Where a workflow is switched on, n8n shows a message and no description: the way out goes with it. */
export async function told<Result>(
	context: IHookFunctions,
	work: Promise<Result>,
): Promise<Result> {
	return await work.catch((error: { message: string; description?: string | null }) => {
		const { message, description } = error;
		const sentence = /[.!?]$/.test(message) ? message : `${message}.`;
		throw new NodeOperationError(
			context.getNode(),
			[sentence, description].filter(Boolean).join(' '),
		);
	});
}
