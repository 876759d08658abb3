const { byId } = require('./locators');

/** @type {import('.').Case[]} */
module.exports = [
	{
		operation: 'partnerInvitation.getAll',
		parameters: { limit: 5, filters: { search: 'piero' } },
		request: { path: '/api/1/partner-invitations/', query: { search: 'piero', page_size: '5' } },
		output: [{ id: 751, email: 'piero.lodi@example.com' }],
	},
	{
		operation: 'partnerInvitation.get',
		parameters: { partnerInvitationId: byId(751) },
		request: { path: '/api/1/partner-invitations/751/' },
		output: [{ id: 751, role: 'Chat Operator' }],
	},
	{
		operation: 'partnerInvitation.create',
		parameters: {
			email: ' sara.monti@example.com',
			role: 'Chat Operator',
			additionalFields: { firstName: 'Sara', lastName: 'Monti' },
		},
		request: {
			path: '/api/1/partner-invitations/',
			body: {
				email: 'sara.monti@example.com',
				role: 'Chat Operator',
				additional_info: { first_name: 'Sara', last_name: 'Monti' },
			},
		},
		output: [{ email: 'sara.monti@example.com', role: 'Chat Operator' }],
	},
	{
		operation: 'partnerInvitation.resend',
		parameters: { partnerInvitationId: byId(751) },
		request: { path: '/api/1/partner-invitations/751/send/' },
		output: [{ id: 751, email: 'piero.lodi@example.com' }],
	},
	{
		operation: 'partnerInvitation.updateRole',
		parameters: { partnerInvitationId: byId('751'), role: ' Administrator' },
		request: {
			path: '/api/1/partner-invitations/751/update_role/',
			body: { role: 'Administrator' },
		},
		output: [{ id: 751, role: 'Administrator' }],
	},
	{
		operation: 'partnerInvitation.delete',
		parameters: { partnerInvitationId: byId('752') },
		request: { path: '/api/1/partner-invitations/752/' },
		output: [{ deleted: true, id: 752 }],
	},
];
