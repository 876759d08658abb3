import type { IDataObject, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';

import { isRecord } from '../../Spoki/transport/answers';

/** A subscription at Spoki as the trigger remembers it: Spoki shows the secret only once. */
export interface Subscription {
	/** Spoki's name of the event. */
	event: string;
	id: string;
	secret: string;
	/** The address that Spoki delivers to. */
	url: string;
	/** Whether Spoki was told to send the contact along, or has said that it does not. */
	isExpanded: boolean;
}

/**
 * What was registered in this process, by node. n8n stores a registration only when all of it is done,
 * and a delivery that begins before and ends after would overwrite it with what it had read.
 */
const registered = new Map<string, Subscription[]>();

/** What the trigger has registered, as n8n has stored it. */
export function subscriptionsIn(context: IHookFunctions | IWebhookFunctions): Subscription[] {
	const { subscriptions } = context.getWorkflowStaticData('node');
	return Array.isArray(subscriptions) ? subscriptions.filter(isSubscription) : [];
}

/** Replaces what is kept of an address. As a whole, because n8n does not notice changes inside. */
export function keepSubscriptions(
	context: IHookFunctions,
	url: string,
	subscriptions: Subscription[],
): void {
	store(context, subscriptions);
	const others = (registered.get(nameOf(context)) ?? []).filter((one) => one.url !== url);
	const all = [...others, ...subscriptions];
	if (all.length > 0) registered.set(nameOf(context), all);
	else registered.delete(nameOf(context));
}

/** Those whose deliveries come to the address that was called: a test has another one. */
export function subscriptionsHere(context: IWebhookFunctions): Subscription[] {
	const stored = subscriptionsIn(context);
	const news = newsFor(context).filter(({ id }) => !stored.some((one) => one.id === id));
	return [...stored, ...news];
}

/** To be called before a delivery ends: what n8n stores then is what was read when it began. */
export function keepNews(context: IWebhookFunctions): void {
	const news = newsFor(context);
	if (news.length > 0) store(context, news);
}

function newsFor(context: IWebhookFunctions): Subscription[] {
	// Also in a test this is the address of the active workflow.
	const active = context.getNodeWebhookUrl('default');
	const isTest = context.getMode() === 'manual';
	const all = registered.get(nameOf(context)) ?? [];
	return all.filter(({ url }) => (url === active) !== isTest);
}

function store(context: IHookFunctions | IWebhookFunctions, subscriptions: Subscription[]): void {
	const data = context.getWorkflowStaticData('node');
	if (subscriptions.length > 0) data.subscriptions = subscriptions as unknown as IDataObject[];
	else delete data.subscriptions;
}

function nameOf(context: IHookFunctions | IWebhookFunctions): string {
	return `${context.getWorkflow().id} ${context.getNode().id}`;
}

function isSubscription(value: unknown): value is Subscription {
	return (
		isRecord(value) &&
		['event', 'id', 'secret', 'url'].every((key) => typeof value[key] === 'string')
	);
}
