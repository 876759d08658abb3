'use strict';

/** @import { SpokiRecord } from './index' */

/**
 * @param {SpokiRecord} fields
 * @returns {SpokiRecord}
 */
function newAccount(fields) {
	return {
		current_credit: 48_250,
		status: 'Active',
		default_language: 'it',
		has_official_verification: false,
		daily_limit: 1000,
		phone_status: 'Connected',
		quality_score: 1,
		quality_reasons: null,
		is_active: true,
		country_code: 'IT',
		estimated_available_conversations: 710,
		account_type: 2,
		default_pricing_delta: 0,
		low_credit_threshold: 5000,
		has_low_credit_alert: true,
		default_prefix: '+39',
		default_country_code: 'IT',
		timezone: 'Europe/Rome',
		contacted_in_24h: 14,
		contacted_in_7d: 87,
		primary_channel_id: null,
		channels: [],
		min_credit_balance_millicents: 0,
		...fields,
	};
}

/** The shop's own account, and that of the studio which looks after it. */
function seedAccounts() {
	return [
		newAccount({
			id: 7301,
			name: 'Ceramiche Valdoro',
			phone: '390009900001',
			has_official_verification: true,
			primary_channel_id: 811,
			channels: [
				{
					name: 'Bottega',
					identifier: '390009900001',
					platform: 'WhatsApp',
					status: 'Active',
					phone_status: '🟢 Connected',
					quality_score: '🟢 Green',
					is_primary: true,
				},
			],
		}),
		newAccount({
			id: 7302,
			name: 'Studio Fornace',
			phone: null,
			phone_status: 'Disconnected',
			account_type: 4,
			country_code: '',
			current_credit: 0,
		}),
	];
}

module.exports = { newAccount, seedAccounts };
