'use strict';

/** @import { SpokiRecord } from './index' */

/**
 * @param {SpokiRecord} fields
 * @returns {SpokiRecord}
 */
function newChannel(fields) {
	return {
		name: '',
		identifier: '',
		platform: 'WhatsApp',
		status: 'Active',
		phone_status: '🟢 Connected',
		quality_score: '🟢 Green',
		is_primary: false,
		whatsapp_business_account: null,
		...fields,
	};
}

/** The number of the shop and that of the workshop. */
function seedChannels() {
	const whatsapp_business_account = '100000000000001';
	return [
		newChannel({
			id: 811,
			name: 'Bottega',
			identifier: '390009900001',
			is_primary: true,
			whatsapp_business_account,
		}),
		newChannel({
			id: 812,
			name: 'Laboratorio',
			identifier: '390009900002',
			whatsapp_business_account,
		}),
	];
}

module.exports = { newChannel, seedChannels };
