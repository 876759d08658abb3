const { byId, byPhone } = require('./locators');

/** @type {import('.').Case[]} */
module.exports = [
	{
		operation: 'ticket.getAll',
		parameters: { limit: 2, filters: { status: 'Pending' } },
		request: { path: '/api/1/tickets/', query: { page_size: '100' } },
		output: [
			{ id: 1123, status: 'Pending' },
			{ id: 1119, status: 'Pending' },
		],
	},
	{
		operation: 'ticket.create',
		parameters: {
			contactPhone: byPhone('0039 0000 000007'),
			title: 'Vaso scheggiato',
			status: 'Open',
			additionalFields: {
				description: 'Arrivato ieri.',
				priority: 'High',
				reference: 'CV-1042',
				ticketCategoryId: '12',
			},
		},
		request: {
			path: '/api/1/tickets/',
			body: {
				contact_phone: '+390000000007',
				title: 'Vaso scheggiato',
				status: 'Open',
				description: 'Arrivato ieri.',
				priority: 'High',
				reference: 'CV-1042',
				ticket_category_id: 12,
			},
		},
		output: [
			{
				title: 'Vaso scheggiato',
				status: 'Open',
				priority: 'High',
				reference: 'CV-1042',
				contact_phone: '+390000000007',
			},
		],
	},
	{
		operation: 'ticket.delete',
		parameters: { ticketId: byId(1101) },
		request: { path: '/api/1/tickets/1101/' },
		output: [{ deleted: true, id: 1101 }],
	},
	{
		operation: 'ticket.get',
		parameters: { ticketId: byId('1104') },
		request: { path: '/api/1/tickets/1104/' },
		output: [{ id: 1104, status: 'Closed', contact_phone: '+390000000004' }],
	},
	{
		operation: 'ticket.update',
		reads: ['contact.get'],
		parameters: {
			ticketId: byId(1102),
			updateFields: {
				contactPhone: byId(410008),
				description: 'Risolto al telefono.',
				priority: 'Low',
				reference: 'CV-1043',
				status: 'Closed',
				ticketCategoryId: '12',
				title: 'Indirizzo cambiato',
			},
		},
		request: {
			path: '/api/1/tickets/1102/',
			body: {
				contact_phone: '+390000000008',
				description: 'Risolto al telefono.',
				priority: 'Low',
				reference: 'CV-1043',
				status: 'Closed',
				ticket_category_id: 12,
				title: 'Indirizzo cambiato',
			},
		},
		output: [{ id: 1102, status: 'Closed', contact_phone: '+390000000008' }],
	},
];
