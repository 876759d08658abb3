import { byId } from '../../support/shop';
import type { Case } from './Case';

export const listCases: Case[] = [
	{
		operation: 'list.create',
		parameters: { name: 'Natale 2026' },
		request: { path: '/api/1/lists/', body: { name: 'Natale 2026' } },
		output: [{ id: expect.any(Number), name: 'Natale 2026', contacts_count: 0 }],
	},
	{
		operation: 'list.getAll',
		parameters: { limit: 2, filters: { search: '' } },
		request: { path: '/api/1/lists/', query: { page_size: '2' } },
		output: [{ id: expect.any(Number) }, { id: expect.any(Number) }],
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
			{ success: true, listId: '301', phone: '+393330000001', first_name: 'Luca' },
			{ success: true, listId: '301', phone: '+393330000002', first_name: 'Luca' },
		],
	},
];
