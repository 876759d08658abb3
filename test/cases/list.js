const { byId } = require('./locators');

/** @type {import('.').Case[]} */
module.exports = [
	{
		operation: 'list.create',
		parameters: { name: 'Natale 2026' },
		request: { path: '/api/1/lists/', body: { name: 'Natale 2026' } },
		output: [{ name: 'Natale 2026', contacts_count: 0 }],
	},
	{
		operation: 'list.getAll',
		parameters: { limit: 2, filters: { search: 'tornio' } },
		request: { path: '/api/1/lists/', query: { search: 'tornio', page_size: '2' } },
		output: [{ id: 316 }, { id: 315 }],
	},
	{
		operation: 'list.syncContacts',
		items: [{ phone: '+393330000001' }, { phone: '+393330000002' }],
		parameters: {
			listId: byId('301'),
			phone: '={{ $json.phone }}',
			additionalFields: { firstName: 'Luca', lastName: '' },
		},
		request: {
			path: '/api/1/lists/301/sync_contacts/',
			body: {
				contacts: [
					{ phone: '+393330000001', first_name: 'Luca' },
					{ phone: '+393330000002', first_name: 'Luca' },
				],
			},
		},
		output: [
			{ success: true, listId: 301, phone: '+393330000001', first_name: 'Luca' },
			{ success: true, listId: 301, phone: '+393330000002', first_name: 'Luca' },
		],
	},
	{
		operation: 'list.get',
		parameters: { listId: byId(302) },
		request: { path: '/api/1/lists/302/' },
		output: [{ id: 302, name: 'Newsletter' }],
	},
	{
		operation: 'list.delete',
		parameters: { listId: byId(303) },
		request: { path: '/api/1/lists/303/' },
		output: [{ deleted: true, id: 303 }],
	},
	{
		operation: 'list.removeAllContacts',
		parameters: { listId: byId(304) },
		request: { path: '/api/1/lists/304/remove_all_contacts/' },
		output: [{ success: true }],
	},
	{
		operation: 'list.removeContacts',
		items: [{ id: '410001' }, { id: 410002 }],
		parameters: {
			listId: byId('305'),
			emails: ['a@example.com', ' b@example.com '],
			phones: '+39 333 000 0001, 00393330000002',
			ids: '={{ [$json.id, 410001] }}',
		},
		request: {
			path: '/api/1/lists/305/remove_contacts/',
			body: {
				emails: ['a@example.com', 'b@example.com'],
				phones: ['+393330000001', '+393330000002'],
				ids: [410001, 410002],
			},
		},
		output: [
			{ success: true, listId: 305, ids: [410001, 410001] },
			{ success: true, listId: 305, ids: [410002, 410001] },
		],
	},
];
