const { hexOf, uuidOf } = require('../sandbox/data/identifiers');
const { byId } = require('./locators');

/** The start link of automation 901. */
const uuid = uuidOf('start 901');
const secret = hexOf('start secret 901');

/** @type {import('.').Case[]} */
module.exports = [
	{
		operation: 'automation.getAll',
		parameters: {
			limit: 5,
			filters: {
				search: 'pronto',
				webhookPlatform: 'Api',
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
	{
		operation: 'automation.start',
		reads: ['automation.get'],
		withoutKey: true,
		parameters: {
			automationId: byId(901),
			phone: '+390000000001',
			customFields: '{"LAST_ORDER": 1042}',
			additionalFields: {
				firstName: 'Giulia',
				lastName: 'Rossi',
				email: 'giulia@example.com',
				language: 'it',
				metadata: '{"order": "CV-1042"}',
			},
		},
		request: {
			path: `/wh/ap/${uuid}/`,
			body: {
				secret,
				phone: '+390000000001',
				first_name: 'Giulia',
				last_name: 'Rossi',
				email: 'giulia@example.com',
				language: 'it',
				custom_fields: { LAST_ORDER: '1042' },
				metadata: { order: 'CV-1042' },
			},
		},
		output: [{ started: true, phone: '+390000000001', automationId: 901 }],
	},
	{
		operation: 'automation.startMany',
		reads: ['automation.get'],
		withoutKey: true,
		items: [{ phone: '+390000000001' }, { phone: '+390000000002' }],
		parameters: {
			automationId: byId(901),
			phone: '={{ $json.phone }}',
			additionalFields: { firstName: 'Luca' },
		},
		request: {
			path: `/wh/ap/${uuid}/bulk/`,
			body: {
				secret,
				contacts: [
					{ phone: '+390000000001', first_name: 'Luca' },
					{ phone: '+390000000002', first_name: 'Luca' },
				],
			},
		},
		output: [
			{ started: true, phone: '+390000000001', automationId: 901 },
			{ started: true, phone: '+390000000002', automationId: 901 },
		],
	},
];
