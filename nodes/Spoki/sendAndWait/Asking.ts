import { createHash } from 'node:crypto';

import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import type { ItemValues } from '../description/Operation';
import { waitingPolicyOf } from '../fields/waiting';
import { LINK_PLACEHOLDER } from '../resources/message/sendAndWait';
import type { FormField } from '../resources/message/wait/form';
import { buttonsOf } from '../resources/message/wait/labels';
import { waitMilliseconds } from '../resources/message/wait/limit';
import { CREDENTIAL_TYPE } from '../transport/attempt';
import { isUncertain } from '../transport/errors';
import { ensureReachable } from '../webhooks/address';
import { MARK_CHARACTERS, markedPayload } from './answer';
import { registerAtTrigger } from './atTrigger';
import { keepQuestion, type Question } from './Question';
import { subscribe, UNTIL, unsubscribe } from './subscriptions';
import { checkTimedOutOutput } from './timeOut';

/** What a message's text and its buttons take (WhatsApp's limits). */
const MAX_TEXT = 4_096;

/** One question on its way: what has to be there before its message goes out. */
export class Asking {
	private question: Question | undefined;

	/** @param earlier the question before it in the same execution */
	constructor(
		private readonly context: IExecuteFunctions,
		private readonly execution: string,
		private readonly run: number,
		private readonly earlier: Question | undefined,
	) {}

	/**
	 * Sees to it that the answer finds this execution, and writes the way to it into the message.
	 *
	 * @returns the body as it is sent
	 */
	async arrange(body: IDataObject, { local }: ItemValues): Promise<IDataObject> {
		const hasTimedOutOutput = local.timedOutOutput === true;
		checkTimedOutOutput(hasTimedOutOutput);
		const deadline = Date.now() + waitMilliseconds(local);
		const url = this.context.getSignedResumeUrl({ [UNTIL]: String(deadline) });
		const { baseUrl } = await this.context.getCredentials(CREDENTIAL_TYPE);
		ensureReachable(url, baseUrl);
		const phone = String(body.phone);
		const answerBy = local.answerBy === 'link' ? 'link' : 'chat';
		const isOwn = answerBy === 'chat' && local.triggerUrl === undefined;
		if (answerBy === 'chat' && !isOwn)
			await registerAtTrigger(this.context, String(local.triggerUrl), {
				phone,
				url,
				until: deadline,
			});
		const question: Question = {
			execution: this.execution,
			run: this.run,
			isSent: false,
			answerBy,
			responseType: String(local.responseType),
			phone,
			text: withoutLink(String(body.text ?? '')),
			buttons: buttonsOf(local).map(({ text, payload }) => ({ text, payload })),
			form: (local.formFields ?? []) as unknown as FormField[],
			thanks: typeof local.thanks === 'string' ? local.thanks : null,
			mark: markOf(this.execution, body),
			sentAt: Date.now(),
			deadline,
			sentMessageId: null,
			hasTimedOutOutput,
			subscription: isOwn ? await this.subscription(url, local) : null,
		};
		this.question = question;
		keepQuestion(this.context, question);
		return answerBy === 'link' ? linked(body, url) : marked(body, question.mark);
	}

	/** The message went out. */
	sent(sentMessageId: Question['sentMessageId']): Question {
		if (this.question === undefined) throw new TypeError('Nothing was asked');
		const question = { ...this.question, isSent: true, sentMessageId };
		keepQuestion(this.context, question);
		return question;
	}

	/** Nobody waits for an answer. */
	async giveUp(): Promise<void> {
		const subscription = this.question?.subscription;
		if (subscription) await unsubscribe(this.context, subscription);
	}

	private async subscription(url: string, local: IDataObject) {
		const earlier = this.earlier?.execution === this.execution ? this.earlier.subscription : null;
		try {
			return await subscribe(this.context, url, waitingPolicyOf(local), earlier);
		} catch (error) {
			throw isUncertain(error) ? withoutDoubt(error as Error) : error;
		}
	}
}

function withoutLink(text: string): string {
	return text.split(LINK_PLACEHOLDER).join('').trim();
}

/** @throws UserError where there is no room for the address */
function linked(body: IDataObject, url: string): IDataObject {
	const whole = JSON.parse(JSON.stringify(body).split(LINK_PLACEHOLDER).join(url)) as IDataObject;
	if (typeof whole.text !== 'string' || Array.from(whole.text).length <= MAX_TEXT) return whole;
	throw new UserError("'Message' leaves no room for the link", {
		description: `With the link it has ${Array.from(whole.text).length} characters, and WhatsApp takes ${MAX_TEXT}. Shorten the message.`,
	});
}

/** A reminder is the same message in the same execution, and a tap on either message answers it. */
function markOf(execution: string, body: IDataObject): string {
	const identity = JSON.stringify([execution, body]);
	return createHash('sha256').update(identity).digest('hex').slice(0, MARK_CHARACTERS);
}

/** A template's buttons that have no payload of the node's come back with their words alone. */
function marked(body: IDataObject, mark: string): IDataObject {
	if (!Array.isArray(body.buttons)) return body;
	const buttons = (body.buttons as Array<{ payload: string }>).map((button) => ({
		...button,
		payload: markedPayload(button.payload, mark),
	}));
	return { ...body, buttons };
}

/** Whether Spoki has registered a webhook is uncertain; that no message went out is not. */
function withoutDoubt({ message }: Error): UserError {
	return new UserError(`Without a webhook for the reply nothing was sent: ${message}`, {
		description: 'Run the workflow again. A webhook that is left over is removed later.',
	});
}
