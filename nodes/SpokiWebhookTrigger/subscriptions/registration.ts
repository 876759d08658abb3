import type { IDataObject, IHookFunctions } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';

import { CREDENTIAL_TYPE } from '../../Spoki/transport/attempt';
import { SpokiClient } from '../../Spoki/transport/client';
import { isUncertain } from '../../Spoki/transport/errors';
import { ensureReachable, isSameAddress } from '../../Spoki/webhooks/address';
import { SpokiWebhooks } from '../../Spoki/webhooks/SpokiWebhooks';
import { readSettings } from '../settings';
import { inTurn } from './inTurn';
import { keepSubscriptions, subscriptionsIn, type Subscription } from './kept';

/**
 * Tells whether everything is registered as it should be, and nothing else under the node's
 * address. Only reads.
 */
export async function isRegistered(context: IHookFunctions): Promise<boolean> {
	const { events } = readSettings(context);
	const { webhooks, url, baseUrl } = await spokiFor(context);
	// Before anything is asked: n8n tries five times, and each time would be one request less for others.
	ensureReachable(url, baseUrl);
	const kept = subscriptionsIn(context);
	const own = ownAmong(await webhooks.list(), kept, url);
	const good = own.filter((webhook) => goodOf(kept, webhook, url)?.isExpanded);
	const registered = good.map(({ event }) => String(event)).sort();
	return (
		own.length === good.length && JSON.stringify(registered) === JSON.stringify([...events].sort())
	);
}

/**
 * Makes Spoki's subscriptions what the node wants, whatever an earlier attempt, a crash or another
 * selection has left. It stores each one as soon as it is there: n8n may end at any moment.
 */
export async function register(context: IHookFunctions): Promise<void> {
	await inTurn(addressOf(context), () => bringUp(context));
}

async function bringUp(context: IHookFunctions): Promise<void> {
	const { events } = readSettings(context);
	const { webhooks, url, baseUrl } = await spokiFor(context);
	ensureReachable(url, baseUrl);
	const kept = subscriptionsIn(context);
	const own = ownAmong(await webhooks.list(), kept, url);

	let current: Subscription[] = [];
	for (const webhook of own) {
		const good = goodOf(kept, webhook, url);
		const isMissing = !current.some(({ event }) => event === good?.event);
		if (good !== undefined && isMissing && events.includes(good.event)) current.push(good);
		else await webhooks.delete(String(webhook.id));
	}
	const keep = (subscriptions: Subscription[]) => {
		current = subscriptions;
		keepSubscriptions(context, url, current);
	};
	keep(current);
	for (const event of events.filter((name) => !current.some((one) => one.event === name))) {
		const created = await webhooks.subscribe(event, url);
		keep([...current, { event, url, ...created, isExpanded: false }]);
	}
	for (const one of current.filter(({ isExpanded }) => !isExpanded)) {
		await expand(context, webhooks, one);
		keep(current.map((other) => (other === one ? { ...one, isExpanded: true } : other)));
	}
}

/** Removes exactly the node's own. What Spoki refuses to remove stays remembered. */
export async function unregister(context: IHookFunctions): Promise<void> {
	await inTurn(addressOf(context), () => takeDown(context));
}

async function takeDown(context: IHookFunctions): Promise<void> {
	const { webhooks, url } = await spokiFor(context);
	const kept = subscriptionsIn(context);
	for (const { id } of ownAmong(await webhooks.list(), kept, url)) {
		await webhooks.delete(String(id));
	}
	keepSubscriptions(context, url, []);
}

/** In a test it is another one. */
function addressOf(context: IHookFunctions): string {
	return context.getNodeWebhookUrl('default') ?? '';
}

async function spokiFor(context: IHookFunctions) {
	const { baseUrl } = await context.getCredentials(CREDENTIAL_TYPE);
	return {
		baseUrl,
		url: addressOf(context),
		webhooks: new SpokiWebhooks(await SpokiClient.create(context)),
	};
}

/**
 * Those that deliver to the node's address, and those that it has registered under another one, which
 * n8n had before.
 */
function ownAmong(webhooks: IDataObject[], kept: Subscription[], url: string): IDataObject[] {
	return webhooks.filter(
		(webhook) =>
			isSameAddress(webhook.url, url) ||
			kept.some(({ id, url: former }) => isSame(id, webhook) && isSameAddress(webhook.url, former)),
	);
}

/** What is kept of a webhook that is as it should be. */
function goodOf(kept: Subscription[], webhook: IDataObject, url: string): Subscription | undefined {
	const isGood =
		webhook.is_active !== false &&
		String(webhook.version ?? 2) === '2' &&
		isSameAddress(webhook.url, url);
	return isGood
		? kept.find((one) => isSame(one.id, webhook) && one.event === webhook.event)
		: undefined;
}

function isSame(id: string, webhook: IDataObject): boolean {
	return id === String(webhook.id);
}

/** An event that cannot bring its contact along is worth having without it. */
async function expand(
	context: IHookFunctions,
	webhooks: SpokiWebhooks,
	{ id, event }: Subscription,
): Promise<void> {
	await webhooks.expandContact(id).catch((error) => {
		const isRefusal = error instanceof NodeApiError && /^4(?!29)/.test(String(error.httpCode));
		if (!isRefusal || isUncertain(error)) throw error;
		context.logger.warn(`Spoki Webhook Trigger: ${event} comes without its contact`);
	});
}
