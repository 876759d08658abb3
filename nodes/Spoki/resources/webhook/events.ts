import type { INodePropertyOptions } from 'n8n-workflow';

/**
 * What Spoki tells a webhook of. These names are documented; the documentation is cut off before its
 * twelfth, so a field for them takes others as well.
 */
export const WEBHOOK_EVENTS: INodePropertyOptions[] = [
	{
		name: 'Chat Unread',
		value: 'chat.has_unread_messages',
		description: 'Messages of a chat wait to be read, or wait no longer',
	},
	{
		name: 'Contact Created',
		value: 'contact.created',
		description: 'The account has a new contact',
	},
	{
		name: 'Contact Deleted',
		value: 'contact.deleted',
		description: 'A contact is gone from the account',
	},
	{
		name: 'Contact Updated',
		value: 'contact.updated',
		description: 'Something about a contact has changed',
	},
	{
		name: 'List Joined',
		value: 'contact_list.created',
		description: 'A contact was put on a list',
	},
	{
		name: 'List Left',
		value: 'contact_list.deleted',
		description: 'A contact was taken off a list',
	},
	{
		name: 'Message Received',
		value: 'message.inbound',
		description: 'A contact has written to the account',
	},
	{
		name: 'Message Status Changed',
		value: 'message.outbound',
		description: 'A message to a contact was sent, delivered or read, or has failed',
	},
	{
		name: 'Note Added',
		value: 'message.note',
		description: 'Somebody has left a note in a chat',
	},
	{
		name: 'Tag Added',
		value: 'contact_tag.created',
		description: 'A contact was given a tag',
	},
	{
		name: 'Tag Removed',
		value: 'contact_tag.deleted',
		description: 'A tag was taken off a contact',
	},
];
