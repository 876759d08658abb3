'use strict';

const { newInvitation } = require('./invitation');

/** People who were asked to join the studio and have not answered yet. */
function seedPartnerInvitations() {
	return [
		newInvitation({
			id: 751,
			email: 'piero.lodi@example.com',
			role: 'Chat Operator',
			additional_info: { first_name: 'Piero', last_name: 'Lodi' },
			created_datetime: '2025-02-04T09:15:00.104220+00:00',
		}),
		newInvitation({
			id: 752,
			email: 'rita.serra@example.com',
			role: 'Administrator',
			created_datetime: '2025-02-11T16:40:12.880100+00:00',
		}),
	];
}

module.exports = { seedPartnerInvitations };
