import type { IExecuteFunctions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import { parsedUrl } from '../transport/parsedUrl';
import { sendProven, type WaitingReply } from '../webhooks/waitingReplies';

const LABEL = "'Replies by Trigger'";

/** What a trigger says to a wish, and what to do about it. */
const WAYS_OUT: Record<number, string> = {
	401: 'The trigger has the credential of another account. Choose the same one in both nodes.',
	404: 'Switch the workflow with the trigger on, and copy its production URL.',
	409: "Choose the event 'Message Received' in 'Trigger On' of the trigger, and switch its workflow on again.",
};

/**
 * Has a Spoki Webhook Trigger hand the reply over.
 *
 * @throws UserError where it does not take the wish: nobody would ever get the reply
 */
export async function registerAtTrigger(
	context: IExecuteFunctions,
	triggerUrl: string,
	wish: WaitingReply,
): Promise<void> {
	// What it is told goes to nobody else.
	if (parsedUrl(triggerUrl)?.origin !== parsedUrl(wish.url)?.origin) {
		throw new UserError(`${LABEL} is not an address of this n8n`, {
			description: 'Copy the production URL from the panel of the Spoki Webhook Trigger.',
		});
	}
	const { status } = await sendProven(context, triggerUrl, Buffer.from(JSON.stringify(wish)));
	if (status === 202) return;
	throw new UserError(
		`${LABEL}: the trigger did not take the wish${status ? ` (${status})` : ''}`,
		{
			description: `Nothing was sent. ${WAYS_OUT[status] ?? 'Check the address, and whether n8n can reach itself there.'}`,
		},
	);
}
