import type {
	IHookFunctions,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { webhookTriggerBuilderHint } from './builderHint';
import { receive } from './delivery/receive';
import { triggerProperties } from './properties';
import { withActivationAdvice } from './subscriptions/activationErrors';
import { isRegistered, register, unregister } from './subscriptions/registration';
import { webhookTriggerSubtitle } from './subtitle';

export class SpokiWebhookTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Spoki Webhook Trigger',
		name: 'spokiWebhookTrigger',
		icon: { light: 'file:../Spoki/spoki.svg', dark: 'file:../Spoki/spoki.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: webhookTriggerSubtitle(),
		description:
			'Start a workflow at once when a contact writes on WhatsApp, a message fails, or a contact changes',
		defaults: { name: 'Spoki Webhook Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'spokiApi', required: true }],
		webhooks: [
			{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'webhook' },
		],
		...webhookTriggerBuilderHint,
		properties: triggerProperties(),
	};

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return await withActivationAdvice(this, isRegistered(this));
			},
			async create(this: IHookFunctions): Promise<boolean> {
				await withActivationAdvice(this, register(this));
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				await withActivationAdvice(this, unregister(this));
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this);
	}
}
