import type { Harness } from './harness';
import type { WebhookTrigger } from './webhookTrigger';

type DeliveryOptions = NonNullable<Parameters<Harness['sandbox']['deliver']>[2]>;

/** The webhooks that deliver to an address, as Spoki keeps them. */
export function webhooksAt({ sandbox }: Harness, url: string) {
	return Array.from(sandbox.data.webhook.values())
		.filter((webhook) => webhook.url === url)
		.map(({ id, event, version, is_active }) => ({
			id,
			event,
			version,
			isActive: is_active,
			expands: sandbox.data.webhookExpands.get(id) ?? [],
		}));
}

/** Adds a webhook that somebody else has made. */
export function addWebhook({ sandbox }: Harness, fields: object) {
	const id = sandbox.data.nextId();
	const webhook = { version: 2, event: 'message.inbound', is_active: true, ...fields, id };
	sandbox.data.webhook.set(id, webhook);
	sandbox.data.webhookSecrets.set(id, `whsec_of_somebody_${id}`);
	return webhook;
}

/** The calls that Spoki got, as `POST webhook.create`. */
export function calls({ sandbox }: Harness): string[] {
	return sandbox.requests.map(({ operation }) => String(operation));
}

/** Lets an event happen at Spoki, which delivers it to the trigger and to nobody else. */
export async function happen(
	{ sandbox }: Harness,
	trigger: WebhookTrigger,
	event: string,
	fields: object = {},
	options: DeliveryOptions = {},
) {
	const before = trigger.executions.length;
	const { envelope, answers } = await sandbox.deliver(event, fields, {
		...options,
		send: async (delivery) =>
			[trigger.url, trigger.testUrl].includes(delivery.url)
				? await trigger.receive(delivery)
				: { status: 0, body: 'Somebody else' },
	});
	return {
		envelope,
		statuses: answers.map(({ status }) => status).filter((status) => status !== 0),
		started: trigger.executions.slice(before),
	};
}
