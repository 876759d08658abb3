const { byId } = require('./locators');

/** @type {import('.').Case[]} */
module.exports = [
	{
		operation: 'role.getAll',
		parameters: { limit: 5, filters: { search: 'bruno' } },
		request: { path: '/api/1/roles/', query: { search: 'bruno', page_size: '5' } },
		output: [{ id: 602 }],
	},
	{
		operation: 'role.get',
		parameters: { roleId: byId(601) },
		request: { path: '/api/1/roles/601/' },
		output: [{ id: 601, role: 'Administrator' }],
	},
	{
		operation: 'role.update',
		parameters: { roleId: byId('602'), role: 'Chat Operator' },
		request: { path: '/api/1/roles/602/update_role/', body: { role: 'Chat Operator' } },
		output: [{ id: 602, role: 'Chat Operator' }],
	},
	{
		operation: 'role.addServiceUser',
		parameters: { name: 'Negozio', role: 'Chat Operator' },
		request: {
			path: '/api/1/roles/add_service_user/',
			body: { name: 'Negozio', role: 'Chat Operator' },
		},
		output: [{ role: 'Chat Operator' }],
	},
	{
		operation: 'role.generatePrivateKey',
		parameters: { roleId: byId('602') },
		request: { path: '/api/1/roles/602/generate_private_key/' },
		output: [{ roleId: 602 }],
	},
	{
		operation: 'role.checkPrivateKey',
		parameters: { roleId: byId(603) },
		request: { path: '/api/1/roles/603/has_private_key/' },
		output: [{ roleId: 603, hasPrivateKey: false }],
	},
	{
		operation: 'role.delete',
		parameters: { roleId: byId(604) },
		request: { path: '/api/1/roles/604/' },
		output: [{ deleted: true, id: 604 }],
	},
];
