const { byId } = require('./locators');

/** @type {import('.').Case[]} */
module.exports = [
	{
		operation: 'campaign.getAll',
		parameters: {
			limit: 5,
			filters: {
				scheduledDatetimeGte: '2025-03-01T00:00:00',
				scheduledDatetimeLte: '2025-03-31',
			},
		},
		request: {
			path: '/api/1/campaigns/',
			query: {
				// A day more at both ends: the node itself leaves out what is too much.
				scheduled_datetime_gte: '2025-02-28',
				scheduled_datetime_lte: '2025-04-01',
				page_size: '100',
			},
		},
		output: [{ id: 1002, name: 'Catalogo di primavera', automation: 'Benvenuto' }],
	},
	{
		operation: 'campaign.update',
		parameters: {
			campaignId: byId(1003),
			whatToSend: 'automation',
			automation: byId('901'),
			updateFields: {
				lists: ['301', 302],
				name: 'Corsi di luglio',
				scheduledDatetime: '2049-06-01T09:30:00',
				status: 'Scheduled',
			},
		},
		request: {
			path: '/api/1/campaigns/1003/',
			body: {
				automation: 901,
				lists: [301, 302],
				name: 'Corsi di luglio',
				scheduled_datetime: '2049-06-01T09:30:00+02:00',
				status: 'Scheduled',
			},
		},
		output: [
			{
				id: 1003,
				name: 'Corsi di luglio',
				status: 'Scheduled',
				automation: 'Ordine pronto',
				lists: ['Clienti bottega', 'Newsletter'],
			},
		],
	},
	{
		operation: 'campaign.create',
		reads: ['list.getAll'],
		parameters: {
			name: 'Saldi estivi',
			lists: ['clienti bottega', 302],
			whatToSend: 'template',
			template: byId('501'),
			scheduledDatetime: '2049-07-05T09:30:00',
			status: 'Scheduled',
		},
		request: {
			path: '/api/1/campaigns/',
			body: {
				name: 'Saldi estivi',
				lists: [301, 302],
				scheduled_datetime: '2049-07-05T09:30:00+02:00',
				status: 'Scheduled',
				template: 501,
			},
		},
		output: [
			{
				name: 'Saldi estivi',
				status: 'Scheduled',
				automation: null,
				lists: ['Clienti bottega', 'Newsletter'],
			},
		],
	},
	{
		operation: 'campaign.get',
		parameters: { campaignId: byId(1002) },
		request: { path: '/api/1/campaigns/1002/' },
		output: [{ id: 1002, name: 'Catalogo di primavera', automation: 'Benvenuto' }],
	},
	{
		operation: 'campaign.delete',
		parameters: { campaignId: byId('1001') },
		request: { path: '/api/1/campaigns/1001/' },
		output: [{ deleted: true, id: 1001 }],
	},
];
