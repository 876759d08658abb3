import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { envelopeIn } from '../webhooks/envelope';
import { rawBodyOf } from '../webhooks/rawBody';
import { SIGNATURE_HEADER, signerOf } from '../webhooks/signature';
import { claimsToBeProven, provenBody } from '../webhooks/waitingReplies';
import { replyIn } from './answer';
import { PAGE_POLICY, questionPage, sentencePage } from './page';
import { pageAnswer } from './pageAnswer';
import { questionOf, type Question } from './Question';
import { unsealed } from './seal';
import { unsubscribe } from './subscriptions';
import { isHumanReview } from './toolRequest';

/** An n8n that would resume an execution twice for two answers at once does not within this time. */
const TAKEN_MILLISECONDS = 10_000;

/** The questions that this process has just taken an answer to, and when. */
const taken = new Map<string, number>();

/**
 * Takes in what comes to a waiting execution: an answer resumes it, anything else changes nothing.
 * It never throws, because n8n would go on with the execution then, without any answer.
 */
export async function receiveAnswer(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	try {
		const question = questionOf(context);
		if (question === undefined) return refuse(context, 404);
		return question.answerBy === 'link'
			? receiveFromPage(context, question)
			: await receiveReply(context, question);
	} catch (error) {
		context.logger.error(`Spoki: an answer could not be read: ${(error as Error).message}`);
		return refuse(context, 500);
	}
}

function receiveFromPage(context: IWebhookFunctions, question: Question): IWebhookResponseData {
	if (context.getRequestObject().method !== 'POST')
		return show(context, 200, questionPage(question));
	const answer = pageAnswer(context.getBodyData(), question, new Date(Date.now()));
	if ('wrong' in answer) return show(context, 400, questionPage(question, answer.wrong));
	if (!isFirst(context, question)) return show(context, 200, sentencePage('✓'));
	return {
		// With a policy of n8n's own.
		webhookResponse: sentencePage(question.thanks ?? '✓'),
		...resumed(context, answer.item),
	};
}

async function receiveReply(
	context: IWebhookFunctions,
	question: Question,
): Promise<IWebhookResponseData> {
	if (context.getRequestObject().method !== 'POST')
		return show(context, 200, sentencePage('WhatsApp'));
	const receivedAt = new Date(Date.now());
	const body = await provenDelivery(context, question, receivedAt);
	if (body === undefined) return refuse(context, 401);
	const envelope = envelopeIn(body);
	const reply = envelope && replyIn(envelope, question, receivedAt);
	if (reply === undefined || !isFirst(context, question)) return refuse(context, 200);
	if (question.subscription !== null) await unsubscribe(context, question.subscription);
	return { webhookResponse: { ok: true, resumed: true }, ...resumed(context, reply) };
}

/** What Spoki signed, or the trigger that got it from Spoki. */
async function provenDelivery(
	context: IWebhookFunctions,
	{ subscription }: Question,
	receivedAt: Date,
): Promise<Buffer | undefined> {
	if (subscription === null) {
		return claimsToBeProven(context) ? await provenBody(context) : undefined;
	}
	const body = await rawBodyOf(context);
	if (body === undefined) return undefined;
	const secret = await unsealed(context, subscription.sealed);
	const header = context.getHeaderData()[SIGNATURE_HEADER];
	return signerOf(body, header, [secret], receivedAt.getTime()) === 0 ? body : undefined;
}

/** n8n 2 sees to it by itself; n8n 1 goes on once for each answer that comes while it begins. */
function isFirst(context: IWebhookFunctions, { execution, run }: Question): boolean {
	const name = [execution, context.getNode().id, run].join(' ');
	const now = Date.now();
	for (const [other, at] of Array.from(taken)) {
		if (now - at > TAKEN_MILLISECONDS) taken.delete(other);
	}
	if (taken.has(name)) return false;
	taken.set(name, now);
	return true;
}

/** n8n's tool for asking a person gives the model such words, where they are no yes and no no. */
function resumed(context: IWebhookFunctions, item: IDataObject): IWebhookResponseData {
	const isUnclear = isHumanReview(context) && item.approved === null;
	const json = isUnclear ? { ...item, chatInput: item.reply } : item;
	return { workflowData: [[{ json, pairedItem: { item: 0 } }]] };
}

/** The execution goes on waiting. */
function refuse(context: IWebhookFunctions, status: number): IWebhookResponseData {
	const response = context.getResponseObject();
	if (!response.headersSent) response.status(status).json({ ok: status === 200 });
	return { noWebhookResponse: true };
}

function show(context: IWebhookFunctions, status: number, html: string): IWebhookResponseData {
	context
		.getResponseObject()
		.status(status)
		.setHeader('content-security-policy', PAGE_POLICY)
		.setHeader('content-type', 'text/html; charset=utf-8')
		.send(html);
	return { noWebhookResponse: true };
}
