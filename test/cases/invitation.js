const { byId } = require('./locators');

/** @type {import('.').Case[]} */
module.exports = [
	{
		operation: 'invitation.resend',
		parameters: { invitationId: byId(701) },
		request: { path: '/api/1/invitations/701/send/' },
		output: [{ id: 701, email: 'dario.sala@example.com' }],
	},
	{
		operation: 'invitation.updateRole',
		parameters: { invitationId: byId('702'), role: ' Administrator' },
		request: { path: '/api/1/invitations/702/update_role/', body: { role: 'Administrator' } },
		output: [{ id: 702, role: 'Administrator' }],
	},
	{
		operation: 'invitation.getAll',
		parameters: { limit: 5, filters: { search: 'dario' } },
		request: { path: '/api/1/invitations/', query: { search: 'dario', page_size: '5' } },
		output: [{ id: 701, email: 'dario.sala@example.com' }],
	},
	{
		operation: 'invitation.get',
		parameters: { invitationId: byId(701) },
		request: { path: '/api/1/invitations/701/' },
		output: [{ id: 701, role: 'Chat Operator' }],
	},
	{
		operation: 'invitation.create',
		parameters: {
			email: ' gaia.conti@example.com',
			role: 'Chat Operator',
			additionalFields: { firstName: 'Gaia', lastName: 'Conti' },
		},
		request: {
			path: '/api/1/invitations/',
			body: {
				email: 'gaia.conti@example.com',
				role: 'Chat Operator',
				additional_info: { first_name: 'Gaia', last_name: 'Conti' },
			},
		},
		output: [{ email: 'gaia.conti@example.com', role: 'Chat Operator' }],
	},
	{
		operation: 'invitation.delete',
		parameters: { invitationId: byId('703') },
		request: { path: '/api/1/invitations/703/' },
		output: [{ deleted: true, id: 703 }],
	},
];
