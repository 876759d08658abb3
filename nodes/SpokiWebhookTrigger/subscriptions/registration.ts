import type { IDataObject, IHookFunctions } from 'n8n-workflow';
import { NodeApiError, OperationalError } from 'n8n-workflow';

import { CREDENTIAL_TYPE } from '../../Spoki/transport/attempt';
import { SpokiClient } from '../../Spoki/transport/client';
import { isUncertain } from '../../Spoki/transport/errors';
import { readSettings } from '../settings';
import { ensureReachable, isSameAddress } from '../../Spoki/webhooks/address';
import { inTurn } from './inTurn';
import { keepSubscriptions, subscriptionsIn, type Subscription } from './kept';
import { SpokiWebhooks } from '../../Spoki/webhooks/SpokiWebhooks';

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
		const created = await subscribe(webhooks, event, url);
		keep([...current, created]);
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

/** @throws OperationalError where Spoki gives no secret: an unsigned delivery is never trusted */
async function subscribe(
	webhooks: SpokiWebhooks,
	event: string,
	url: string,
): Promise<Subscription> {
	const created = await webhooks.create(event, url);
	const id = created.id ?? (await findId(webhooks, event, url));
	const secret = created.secret ?? (await webhooks.rotateSecret(id));
	if (secret !== undefined) return { event, id, secret, url, isExpanded: false };
	await webhooks.delete(id);
	throw new OperationalError(`Spoki gave no secret for the event ${event}`, {
		description:
			'Without it nobody can tell whether a delivery is from Spoki, so nothing was registered. Try again later, or ask Spoki.',
	});
}

/** @throws OperationalError where the list does not show it either */
async function findId(webhooks: SpokiWebhooks, event: string, url: string): Promise<string> {
	const found = (await webhooks.list()).find(
		(webhook) => webhook.event === event && isSameAddress(webhook.url, url),
	);
	if (found?.id !== undefined) return String(found.id);
	throw new OperationalError(`Spoki did not say whether it has registered the event ${event}`, {
		description: 'Look into the webhooks of the account in Spoki, and try again.',
	});
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
