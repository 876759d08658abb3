/** When this trigger is the right one, as n8n's AI workflow builder reads it; n8n before 2 passes it over. */
export const triggerBuilderHint = {
	builderHint: {
		searchHint:
			'Polls for new tickets and contacts, with filters. Incoming messages come with Spoki Webhook Trigger.',
		relatedNodes: [
			{
				nodeType: 'n8n-nodes-spoki.spokiWebhookTrigger',
				relationHint: 'Starts at once, also on messages',
			},
		],
	},
};
