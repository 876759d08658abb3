'use strict';

/** @import { SpokiRecord } from './index' */

const { timestampOf } = require('./identifiers');

/**
 * @param {SpokiRecord} fields
 * @returns {SpokiRecord}
 */
function newInvitation(fields) {
	return {
		additional_info: { first_name: '', last_name: '' },
		is_accepted: false,
		created_datetime: timestampOf(),
		...fields,
	};
}

/** People who were asked to join and have not answered yet. */
function seedInvitations() {
	return [
		newInvitation({
			id: 701,
			email: 'dario.sala@example.com',
			role: 'Chat Operator',
			additional_info: { first_name: 'Dario', last_name: 'Sala' },
			created_datetime: '2025-02-03T09:15:00.104220+00:00',
		}),
		newInvitation({
			id: 702,
			email: 'elena.moro@example.com',
			role: 'Chat Operator Manager',
			created_datetime: '2025-02-10T16:40:12.880100+00:00',
		}),
		newInvitation({
			id: 703,
			email: 'fabio.riva@example.com',
			role: 'Administrator',
			additional_info: { first_name: 'Fabio', last_name: 'Riva' },
			created_datetime: '2025-02-12T08:05:30.431007+00:00',
		}),
	];
}

module.exports = { newInvitation, seedInvitations };
