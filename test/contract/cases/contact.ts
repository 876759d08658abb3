import { byId } from '../../support/shop';
import type { Case } from './Case';

export const contactCases: Case[] = [
	{
		operation: 'contact.upsert',
		parameters: {
			phone: '+39 333 987 6543',
			additionalFields: {
				email: ' giulia@example.com ',
				firstName: 'Giulia',
				lastName: 'Rossi',
				language: 'it',
				status: 'Subscribed',
			},
		},
		request: {
			path: '/api/1/contacts/sync/',
			body: {
				phone: '+393339876543',
				email: 'giulia@example.com',
				first_name: 'Giulia',
				last_name: 'Rossi',
				language: 'it',
				status: 'Subscribed',
			},
		},
		output: [{ id: expect.any(Number), phone: '+393339876543', first_name: 'Giulia' }],
	},
	{
		operation: 'contact.get',
		parameters: { contactId: byId(410001) },
		request: { path: '/api/1/contacts/410001/' },
		output: [{ id: 410001, phone: '+390000000001' }],
	},
	{
		operation: 'contact.getAll',
		parameters: {
			limit: 5,
			filters: {
				email: '',
				firstName: '',
				isBlocked: false,
				language: 'it',
				phone: '0039 0000000001',
				search: 'a',
			},
		},
		request: {
			path: '/api/1/contacts/',
			query: {
				is_blocked: 'false',
				language: 'it',
				phone: '+390000000001',
				search: 'a',
				page_size: '5',
			},
		},
		output: [{ id: 410001, is_blocked: false }],
	},
];
