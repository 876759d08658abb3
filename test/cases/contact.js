const { byEmail, byId } = require('./locators');

/** @type {import('.').Case[]} */
module.exports = [
	{
		operation: 'contact.upsert',
		parameters: {
			phone: '+39 333 987 6543',
			customFields: {
				mappingMode: 'defineBelow',
				value: { LAST_ORDER: 'Vase', FAVOURITE_GLAZE: null },
				matchingColumns: [],
				schema: [],
			},
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
				custom_fields: { LAST_ORDER: 'Vase' },
			},
		},
		output: [
			{
				phone: '+393339876543',
				first_name: 'Giulia',
				custom_fields: { LAST_ORDER: 'Vase' },
			},
		],
	},
	{
		operation: 'contact.get',
		// None that another case looks up.
		parameters: { contactId: byId(410011) },
		request: { path: '/api/1/contacts/410011/' },
		output: [{ id: 410011, phone: '+390000000011' }],
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
				tag: byId('201'),
			},
		},
		request: {
			path: '/api/1/contacts/',
			query: {
				is_blocked: 'false',
				language: 'it',
				phone: '+390000000001',
				search: 'a',
				tag: '201',
				page_size: '5',
			},
		},
		output: [{ id: 410001, phone: '+390000000001' }],
	},
	{
		operation: 'contact.update',
		parameters: {
			contactId: byId('410002'),
			updateFields: { firstName: 'Ornella', isBlocked: false, phone: '0039 333 111 2222' },
		},
		request: {
			path: '/api/1/contacts/410002/',
			body: { first_name: 'Ornella', is_blocked: false, phone: '+393331112222' },
		},
		output: [{ id: 410002, first_name: 'Ornella', phone: '+393331112222' }],
	},
	{
		operation: 'contact.delete',
		parameters: { contactId: byId('410003') },
		request: { path: '/api/1/contacts/410003/' },
		output: [{ deleted: true, id: 410003 }],
	},
	{
		operation: 'contact.addOperator',
		parameters: { contactId: byId(410004), email: byEmail(' carla.neri@example.com') },
		request: {
			path: '/api/1/contacts/410004/add_operator/',
			body: { email: 'carla.neri@example.com' },
		},
		output: [{ id: 410004 }],
	},
	{
		operation: 'contact.removeOperator',
		parameters: { contactId: byId(410004), email: 'carla.neri@example.com' },
		request: {
			path: '/api/1/contacts/410004/remove_operator/',
			body: { email: 'carla.neri@example.com' },
		},
		output: [{ id: 410004 }],
	},
	{
		operation: 'contact.bulkSync',
		items: [{ phone: '+393330000001' }, { phone: '+393330000002' }],
		parameters: {
			phone: '={{ $json.phone }}',
			customFields: '{"LAST_ORDER": 7}',
			additionalFields: { status: 'Subscribed' },
		},
		request: {
			path: '/api/1/contacts/sync_all/',
			body: ['+393330000001', '+393330000002'].map((phone) => ({
				phone,
				status: 'Subscribed',
				custom_fields: { LAST_ORDER: '7' },
			})),
		},
		output: [
			{ success: true, phone: '+393330000001', status: 'Subscribed' },
			{ success: true, phone: '+393330000002', status: 'Subscribed' },
		],
	},
	{
		operation: 'contact.block',
		parameters: { contactId: byId(410005) },
		request: { path: '/api/1/contacts/410005/', body: { is_blocked: true } },
		output: [{ id: 410005, is_blocked: true }],
	},
	{
		operation: 'contact.unblock',
		parameters: { contactId: byId('410012') },
		request: { path: '/api/1/contacts/410012/', body: { is_blocked: false } },
		output: [{ id: 410012, is_blocked: false }],
	},
];
