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
];
