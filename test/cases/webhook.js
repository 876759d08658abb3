const { byId } = require('./locators');

/** @type {import('.').Case[]} */
module.exports = [
	{
		operation: 'webhook.getAll',
		parameters: { limit: 5, filters: { event: 'contact.created', isActive: false } },
		request: {
			path: '/api/1/external-webhooks/',
			query: { event: 'contact.created', is_active: 'false', page_size: '5' },
		},
		output: [{ id: 952, event: 'contact.created', is_active: false }],
	},
	{
		operation: 'webhook.get',
		parameters: { webhookId: byId(952) },
		request: { path: '/api/1/external-webhooks/952/' },
		output: [{ id: 952, event: 'contact.created', version: 2 }],
	},
	{
		operation: 'webhook.create',
		parameters: {
			event: 'message.inbound',
			url: 'https://gestionale.example.com/spoki',
			additionalFields: { isActive: false },
		},
		request: {
			path: '/api/1/external-webhooks/',
			body: {
				version: 2,
				is_active: false,
				event: 'message.inbound',
				url: 'https://gestionale.example.com/spoki',
			},
		},
		output: [{ event: 'message.inbound', is_active: false }],
	},
	{
		operation: 'webhook.update',
		parameters: { webhookId: byId('951'), updateFields: { isActive: false, version: 1 } },
		request: { path: '/api/1/external-webhooks/951/', body: { is_active: false, version: 1 } },
		output: [{ id: 951, is_active: false, version: 1 }],
	},
	{
		operation: 'webhook.getExpands',
		parameters: { webhookId: byId(952) },
		request: { path: '/api/1/external-webhooks/952/expands/' },
		output: [{ id: 952, expands: [] }],
	},
	{
		operation: 'webhook.setExpands',
		parameters: { webhookId: byId(951), expands: 'contact, template' },
		request: {
			path: '/api/1/external-webhooks/951/expands/',
			body: { expands: ['contact', 'template'] },
		},
		output: [{ id: 951, expands: ['contact', 'template'] }],
	},
	{
		operation: 'webhook.test',
		parameters: { webhookId: byId(951) },
		request: { path: '/api/1/external-webhooks/951/test/' },
		output: [{ success: true }],
	},
	{
		operation: 'webhook.rotateSecret',
		parameters: { webhookId: byId(951) },
		request: { path: '/api/1/external-webhooks/951/rotate_secret/' },
		output: [{ id: 951 }],
	},
	{
		operation: 'webhook.delete',
		parameters: { webhookId: byId(953) },
		request: { path: '/api/1/external-webhooks/953/' },
		output: [{ deleted: true, id: 953 }],
	},
];
