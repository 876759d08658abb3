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

/** What the trigger has registered, as n8n has stored it. */
export function subscriptionsIn(context: IHookFunctions | IWebhookFunctions): Subscription[] {
	const { subscriptions } = context.getWorkflowStaticData('node');
	return Array.isArray(subscriptions) ? subscriptions.filter(isSubscription) : [];
}

/** As a whole, because n8n does not notice changes inside. */
export function keepSubscriptions(context: IHookFunctions, subscriptions: Subscription[]): void {
	const data = context.getWorkflowStaticData('node');
	if (subscriptions.length > 0) data.subscriptions = subscriptions as unknown as IDataObject[];
	else delete data.subscriptions;
}

function isSubscription(value: unknown): value is Subscription {
	return (
		isRecord(value) &&
		['event', 'id', 'secret', 'url'].every((key) => typeof value[key] === 'string')
	);
}
