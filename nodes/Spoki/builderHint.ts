/**
 * Which operation is for which wish, as n8n's AI workflow builder reads it beside the node. Versions of
 * n8n before 2 do not know it, and pass it over.
 */
export const spokiBuilderHint = {
	builderHint: {
		searchHint:
			"WhatsApp through Spoki. Write to somebody who has not written within 24 hours: Message: Send Template (message.sendTemplate). Answer within 24 hours: Message: Send Text (message.sendText). Create or change a contact: Contact: Create or Update (contact.upsert); many: Contact: Bulk Sync (contact.bulkSync). Put contacts on a list: List: Sync Contacts (list.syncContacts). Write to whole lists: Campaign: Create (campaign.create). Ask for somebody's help: Ticket: Create (ticket.create).",
		relatedNodes: [
			{
				nodeType: 'n8n-nodes-spoki.spokiWebhookTrigger',
				relationHint: 'Starts on incoming messages',
			},
			{
				nodeType: 'n8n-nodes-spoki.spokiTrigger',
				relationHint: 'Starts on new tickets',
			},
		],
	},
};
