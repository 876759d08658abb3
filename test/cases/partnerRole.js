const { byId } = require('./locators');

/** @type {import('.').Case[]} */
module.exports = [
	{
		operation: 'partnerRole.getAll',
		parameters: { limit: 5, filters: { search: 'nico' } },
		request: { path: '/api/1/partner-roles/', query: { search: 'nico', page_size: '5' } },
		output: [{ id: 652 }],
	},
	{
		operation: 'partnerRole.get',
		parameters: { partnerRoleId: byId(651) },
		request: { path: '/api/1/partner-roles/651/' },
		output: [{ id: 651, role: 'Administrator' }],
	},
	{
		operation: 'partnerRole.update',
		parameters: { partnerRoleId: byId('652'), role: 'Chat Operator' },
		request: { path: '/api/1/partner-roles/652/update_role/', body: { role: 'Chat Operator' } },
		output: [{ id: 652, role: 'Chat Operator' }],
	},
	{
		operation: 'partnerRole.generatePrivateKey',
		parameters: { partnerRoleId: byId('652') },
		request: { path: '/api/1/partner-roles/652/generate_private_key/' },
		output: [{ partnerRoleId: 652 }],
	},
	{
		operation: 'partnerRole.checkPrivateKey',
		parameters: { partnerRoleId: byId(651) },
		request: { path: '/api/1/partner-roles/651/has_private_key/' },
		output: [{ partnerRoleId: 651, hasPrivateKey: false }],
	},
	{
		operation: 'partnerRole.delete',
		parameters: { partnerRoleId: byId(653) },
		request: { path: '/api/1/partner-roles/653/' },
		output: [{ deleted: true, id: 653 }],
	},
];
