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
];
