const { byId } = require('./locators');

/** @type {import('.').Case[]} */
module.exports = [
	{
		operation: 'automation.getAll',
		parameters: {
			limit: 5,
			filters: {
				search: 'pronto',
				webhookPlatform: { __rl: true, mode: 'list', value: 'Api' },
				isActive: true,
			},
		},
		request: {
			path: '/api/1/automations/',
			query: { search: 'pronto', webhook_platform: 'Api', is_active: 'true', page_size: '5' },
		},
		output: [{ id: 901, name: 'Ordine pronto', is_active: true }],
	},
	{
		operation: 'automation.get',
		parameters: { automationId: byId(904) },
		request: { path: '/api/1/automations/904/' },
		output: [{ id: 904, name: 'Carrello dimenticato', is_active: true }],
	},
	{
		operation: 'automation.create',
		parameters: {
			name: 'Auguri',
			additionalFields: {
				definition:
					'{"name": "Altro", "is_active": true, "webhook_set": [{"name": "Sito", "platform": "api"}]}',
			},
		},
		request: {
			path: '/api/1/automations/',
			body: {
				name: 'Auguri',
				is_active: true,
				webhook_set: [{ name: 'Sito', platform: 'api' }],
			},
		},
		output: [{ name: 'Auguri', is_active: true }],
	},
	{
		operation: 'automation.getCustomFieldsUsed',
		parameters: { automationId: byId('901'), limit: 5 },
		request: { path: '/api/1/automations/901/custom-fields-used/', query: { page_size: '5' } },
		output: [{ id: 101, code: 'LAST_ORDER' }],
	},
];
