/** When this trigger is the right one, as n8n's AI workflow builder reads it; n8n before 2 passes it over. */
export const webhookTriggerBuilderHint = {
	builderHint: {
		searchHint:
			'Starts when a contact writes or changes, or a message fails; registers itself. For new tickets use Spoki Trigger.',
		relatedNodes: [
			{
				nodeType: 'n8n-nodes-spoki.spoki',
				relationHint: 'Answers: Message: Send Text (message.sendText)',
			},
		],
	},
};
