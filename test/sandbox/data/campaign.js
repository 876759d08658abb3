'use strict';

/** @import { SpokiRecord } from './index' */

const { timestampOf } = require('./identifiers');

/**
 * @param {SpokiRecord} fields
 * @returns {SpokiRecord}
 */
function newCampaign(fields) {
	return {
		status: 'Draft',
		scheduled_datetime: null,
		created_datetime: timestampOf(),
		automation: null,
		lists: [],
		other_contacts: [],
		contacts_count: 0,
		automation_started: 0,
		automation_completed: 0,
		automation_failed: 0,
		automation_valid_failed: 0,
		automation_interacted_with: 0,
		messages_sent: 0,
		messages_received: 0,
		messages_read: 0,
		messages_failed: 0,
		...fields,
	};
}

/**
 * One campaign of the past and two to come.
 *
 * @param {SpokiRecord[]} lists the shop's lists
 */
function seedCampaigns(lists) {
	const automation = { id: 903, name: 'Benvenuto' };
	return [
		newCampaign({
			id: 1001,
			name: 'Natale in bottega',
			status: 'Completed',
			scheduled_datetime: '2024-12-05T09:00:00+01:00',
			created_datetime: '2024-11-28T10:11:12.131415+00:00',
			automation,
			lists: lists.slice(0, 2),
			contacts_count: 48,
			automation_started: 48,
			automation_completed: 45,
			automation_failed: 3,
			automation_interacted_with: 19,
			messages_sent: 48,
			messages_received: 45,
			messages_read: 38,
			messages_failed: 3,
		}),
		newCampaign({
			id: 1002,
			name: 'Catalogo di primavera',
			status: 'Scheduled',
			scheduled_datetime: '2025-03-20T10:30:00+01:00',
			created_datetime: '2025-02-14T15:00:00.250000+00:00',
			automation,
			lists: lists.slice(1, 3),
		}),
		newCampaign({
			id: 1003,
			name: 'Corsi estivi',
			created_datetime: '2025-02-20T09:45:00.500000+00:00',
			lists: lists.slice(1, 2),
		}),
	];
}

module.exports = { newCampaign, seedCampaigns };
