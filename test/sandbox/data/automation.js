'use strict';

/** @import { SpokiRecord } from './index' */

const { hexOf, timestampOf, uuidOf } = require('./identifiers');

/**
 * A start address of an automation.
 *
 * @param {string | number} seed
 * @param {string} platform
 * @param {boolean} [isActive]
 */
function newStartWebhook(seed, platform, isActive = true) {
	const uuid = uuidOf(`start ${seed}`);
	return {
		uuid,
		link: `https://api.spoki.com/wh/ap/${uuid}/`,
		secret: hexOf(`start secret ${seed}`),
		is_active: isActive,
		platform,
	};
}

/**
 * @param {SpokiRecord} fields
 * @returns {SpokiRecord}
 */
function newAutomation(fields) {
	return {
		is_active: false,
		is_favorite: false,
		first_message_text: null,
		created_datetime: timestampOf(),
		updated_datetime: timestampOf(),
		updated_user: {
			id: 4601,
			email: 'anna.fabbri@example.com',
			firstname: 'Anna',
			surname: 'Fabbri',
		},
		automation_groups: [],
		webhook_set: [],
		...fields,
	};
}

/** An active automation, one that was switched off, and one without a start address. */
function seedAutomations() {
	/** @param {string} day */
	const days = (day) => ({
		created_datetime: `${day}T09:00:00.000000+00:00`,
		updated_datetime: `${day}T18:30:00.000000+00:00`,
	});
	return [
		newAutomation({
			id: 901,
			name: 'Ordine pronto',
			is_active: true,
			is_favorite: true,
			first_message_text: 'Il tuo ordine è pronto in bottega.',
			webhook_set: [newStartWebhook(901, 'Api')],
			...days('2024-03-12'),
		}),
		newAutomation({
			id: 902,
			name: 'Promemoria corso',
			webhook_set: [newStartWebhook(902, 'Api')],
			...days('2024-04-02'),
		}),
		newAutomation({ id: 903, name: 'Benvenuto', is_active: true, ...days('2024-05-20') }),
		newAutomation({
			id: 904,
			name: 'Carrello dimenticato',
			is_active: true,
			webhook_set: [newStartWebhook(904, 'Shopify', false)],
			...days('2024-09-09'),
		}),
	];
}

/**
 * What each automation uses: neither may be deleted lightly.
 *
 * @returns {Map<number, { customFields: number[], templates: number[] }>}
 */
function seedAutomationUse() {
	return new Map([
		[901, { customFields: [101], templates: [501] }],
		[902, { customFields: [103], templates: [502] }],
		[903, { customFields: [102], templates: [] }],
	]);
}

module.exports = { newAutomation, newStartWebhook, seedAutomations, seedAutomationUse };
