import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { isRecord } from '../../Spoki/transport/answers';
import { pause } from '../../Spoki/transport/pause';
import type { Envelope } from '../../Spoki/webhooks/envelope';
import { shortName } from '../../Spoki/webhooks/shortName';
import { provenBody, sendProven, waitingReplyIn } from '../../Spoki/webhooks/waitingReplies';
import { phoneIn } from '../filters';
import { subscriptionsHere } from '../subscriptions/kept';
import { WaitingList, type KeptReplies } from './WaitingList';

/** The event that brings a reply. */
const REPLY_EVENT = 'message.inbound';

/** An execution that has just begun to wait takes no answer yet; how long until the next try, in milliseconds. */
const PAUSES_MILLISECONDS = [500, 1_500];

/** How long no further wish may come until the list is stored, in milliseconds; and how often that is looked at. */
const LOOK_MILLISECONDS = 150;
const MOST_LOOKS = 30;

/** How n8n says that an execution will never wait again; while it only runs, it may. */
const ENDED = /finished/i;

const list = new WaitingList();

/** How many wishes have come. */
let wishes = 0;

/**
 * Takes in the wish of a waiting execution.
 *
 * @returns the status to answer with
 */
export async function takeWish(context: IWebhookFunctions, trigger: string): Promise<number> {
	const body = await provenBody(context);
	if (body === undefined) return 401;
	const wish = waitingReplyIn(body);
	if (wish === undefined) return 400;
	// Without this event no reply would ever come.
	if (!subscriptionsHere(context).some(({ event }) => event === REPLY_EVENT)) return 409;
	const kept = keptBy(context);
	list.add(trigger, kept, personOf(wish.phone), wish);
	wishes += 1;
	await untilNoneFollows();
	keepWaiting(context, trigger);
	return 202;
}

/**
 * Of wishes that come together, n8n stores the list of whichever ends last: so each ends only when all
 * of them are on the list.
 */
async function untilNoneFollows(): Promise<void> {
	for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
		const before = wishes;
		await pause(LOOK_MILLISECONDS, undefined);
		if (wishes === before) return;
	}
}

/** Hands a message to the executions that wait for one of this person; each decides whether it is its answer. */
export async function handOver(
	context: IWebhookFunctions,
	trigger: string,
	envelope: Envelope,
	body: Buffer,
): Promise<void> {
	const phone = phoneIn(envelope);
	if (envelope.event !== REPLY_EVENT || phone === null) return;
	const urls = list.urlsFor(trigger, keptBy(context), personOf(phone), Date.now());
	await Promise.all(urls.map((url) => handTo(context, trigger, url, body)));
}

/** What n8n stores when a delivery ends is what it read when that began. */
export function keepWaiting(context: IWebhookFunctions, trigger: string): void {
	const kept = keptBy(context);
	const { waiting } = list.toKeep(trigger, kept, Date.now());
	if (waiting !== (kept.waiting ?? '')) kept.waiting = waiting;
}

async function handTo(
	context: IWebhookFunctions,
	trigger: string,
	url: string,
	body: Buffer,
): Promise<void> {
	for (let tries = 0; ; tries += 1) {
		const { status, body: answer } = await sendProven(context, url, body);
		const hasEnded = status === 404 || (status === 409 && ENDED.test(JSON.stringify(answer)));
		const hasResumed = isRecord(answer) && answer.resumed === true;
		if (hasResumed || hasEnded) list.remove(trigger, keptBy(context), url);
		if (hasEnded || (status >= 200 && status < 500 && status !== 409)) return;
		if (tries === PAUSES_MILLISECONDS.length) {
			context.logger.error(`Spoki Webhook Trigger: a reply could not be handed over (${status})`);
			return;
		}
		await pause(PAUSES_MILLISECONDS[tries], undefined);
	}
}

function personOf(phone: string): string {
	return shortName(phone.replace(/\D/g, ''));
}

function keptBy(context: IWebhookFunctions): IDataObject & KeptReplies {
	return context.getWorkflowStaticData('node');
}
