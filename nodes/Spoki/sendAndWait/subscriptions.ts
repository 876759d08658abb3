import type { IDataObject, IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import { SpokiClient } from '../transport/client';
import { parsedUrl } from '../transport/parsedUrl';
import type { WaitingPolicy } from '../transport/request';
import { SpokiWebhooks } from '../webhooks/SpokiWebhooks';
import type { OwnSubscription } from './Question';
import { sealed } from './seal';

/** The event that brings a reply. */
export const REPLY_EVENT = 'message.inbound';

/** Stands in the address of a subscription: the moment, in milliseconds, after which nobody needs it. */
export const UNTIL = 'until';

/** So many executions wait before a person is warned, and before no more begin. */
const WORTH_A_WARNING = 10;
const TOO_MANY = 50;

/** What was left behind is looked for so often, in milliseconds. */
const SWEEP_MILLISECONDS = 60_000;

/** n8n may notice a time-out so much later, in milliseconds. */
const LATE_MILLISECONDS = 120_000;

/** Somebody waits for the answer to the delivery, and what stays behind is swept later. */
const HURRIED: WaitingPolicy = {
	keepDocumentedLimits: true,
	maxWaitMilliseconds: 0,
	answerMilliseconds: 5_000,
	isSentOnce: true,
};

/** When an account's subscriptions were last looked at, and how many of this n8n's were needed. */
const looks = new Map<string, { at: number; needed: number }>();

/** Those that could not be removed when they were no longer needed, by account and ID. */
const leftBehind = new Set<string>();

/** One that this execution had already, and that may still be there. */
type Earlier = OwnSubscription | null;

/**
 * Has Spoki deliver the replies to an address that resumes this execution. What executions that
 * ended without an answer have left behind is removed on the way: nothing tells the node of their end.
 *
 * @throws UserError where too many wait
 */
export async function subscribe(
	context: IExecuteFunctions,
	url: string,
	policy: WaitingPolicy,
	earlier: Earlier,
): Promise<OwnSubscription> {
	const client = await SpokiClient.create(context);
	const webhooks = new SpokiWebhooks(client, policy);
	if (earlier !== null && (await isMoved(webhooks, earlier, url))) return earlier;
	const look = await lookAt(client.keyHash, webhooks, url);
	warn(context, look.needed);
	const { id, secret } = await webhooks.subscribe(REPLY_EVENT, url);
	look.needed += 1;
	return { id, sealed: await sealed(context, secret) };
}

/** A reminder in the same execution keeps its subscription, for a longer time. */
async function isMoved(webhooks: SpokiWebhooks, { id }: OwnSubscription, url: string) {
	return await webhooks.move(id, url).then(
		() => true,
		() => false,
	);
}

async function lookAt(account: string, webhooks: SpokiWebhooks, url: string) {
	const last = looks.get(account);
	const isRecent = last !== undefined && Date.now() - last.at < SWEEP_MILLISECONDS;
	// Many may have been answered since.
	if (isRecent && last.needed < WORTH_A_WARNING) return last;
	const own = (await webhooks.list()).filter((webhook) => isOwn(webhook, baseOf(url)));
	const left = own.filter(
		(webhook) =>
			untilOf(webhook) < Date.now() - LATE_MILLISECONDS ||
			leftBehind.has(nameOf(account, webhook.id)),
	);
	// One that cannot be removed now is looked at again.
	for (const { id } of left) {
		const remove = webhooks.delete(String(id));
		await remove.then(() => leftBehind.delete(nameOf(account, id))).catch(() => undefined);
	}
	const look = { at: Date.now(), needed: own.length - left.length };
	looks.set(account, look);
	return look;
}

/** @throws UserError where each stranger's message would keep n8n busy for seconds */
function warn(context: IExecuteFunctions, needed: number): void {
	const wayOut =
		"Set the option 'Replies by Trigger', which needs one webhook of Spoki's for all of them.";
	if (needed >= TOO_MANY) {
		throw new UserError(`${needed} executions wait for a reply already`, {
			description: `Each has a webhook of its own, so every message to the account would keep n8n busy for seconds. ${wayOut}`,
		});
	}
	if (needed < WORTH_A_WARNING) return;
	context.addExecutionHints({
		message: `${needed} executions wait for a reply already, each with a webhook of its own: every message to the account goes to all of them. ${wayOut}`,
		type: 'warning',
		location: 'outputPane',
	});
}

/** Removes a subscription that nobody needs any more. Where it stays behind, a later question removes it. */
export async function unsubscribe(
	context: IExecuteFunctions | IWebhookFunctions,
	{ id }: OwnSubscription,
): Promise<void> {
	let account = '';
	try {
		const client = await SpokiClient.create(context);
		account = client.keyHash;
		const look = looks.get(account);
		if (look !== undefined) look.needed -= 1;
		await new SpokiWebhooks(client, HURRIED).delete(id);
	} catch (error) {
		leftBehind.add(nameOf(account, id));
		context.logger.warn(`Spoki: a webhook is left behind for now: ${(error as Error).message}`);
	}
}

function nameOf(account: string, id: unknown): string {
	return `${account} ${String(id)}`;
}

/** The address under which this n8n takes in the answers of all executions. */
function baseOf(resumeUrl: string): string {
	const { origin, pathname } = new URL(resumeUrl);
	return `${origin}${pathname.split('/').slice(0, -2).join('/')}/`;
}

function isOwn({ event, url }: IDataObject, base: string): boolean {
	return event === REPLY_EVENT && String(url).startsWith(base) && untilOf({ url }) > 0;
}

function untilOf({ url }: IDataObject): number {
	return Number(parsedUrl(String(url))?.searchParams.get(UNTIL) ?? Number.NaN);
}
