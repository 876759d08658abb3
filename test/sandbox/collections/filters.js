'use strict';

/** @import { SpokiRecord } from '../data' */
/** @import { Endpoint } from '../../spoki-api/endpoints' */

const { searchedTexts } = require('./search');

/** @typedef {(record: SpokiRecord, value: string) => boolean} Filter */

/**
 * Compares moments. A day stands for its midnight in UTC, so that a campaign of the day itself is after it.
 *
 * @param {string | null} moment
 * @param {string} value
 */
function difference(moment, value) {
	return moment === null ? Number.NaN : Date.parse(moment) - Date.parse(value);
}

/**
 * Filters that are not a comparison with the field of the same name.
 *
 * @type {Record<string, Filter>}
 */
const specialFilters = {
	'contact.tag': ({ tag_set }, value) =>
		tag_set.some((/** @type {SpokiRecord} */ tag) => String(tag.id) === value),
	'automation.webhook_platform': ({ webhook_set }, value) =>
		webhook_set.some((/** @type {{ platform: string }} */ webhook) => webhook.platform === value),
	'campaign.scheduled_datetime_gte': (record, value) =>
		difference(record.scheduled_datetime, value) >= 0,
	'campaign.scheduled_datetime_lte': (record, value) =>
		difference(record.scheduled_datetime, value) <= 0,
	'report.start_date': ({ period_start }, value) => period_start >= value,
	'report.end_date': ({ period_start }, value) => period_start <= value,
	'channel.waba': ({ whatsapp_business_account }, value) => whatsapp_business_account === value,
	// Chooses a channel's view of the templates, not fewer templates.
	'template.channel_id': () => true,
};

/** @type {(field: unknown, value: string) => boolean} */
function equals(field, value) {
	if (typeof field === 'boolean') return String(field) === value.toLowerCase();
	return String(field ?? '') === value;
}

/**
 * @param {string} resource
 * @param {string} key
 * @returns {Filter}
 */
function filterOf(resource, key) {
	if (key === 'search') {
		return (record, value) =>
			searchedTexts(resource, record).some((text) =>
				text.toLowerCase().includes(value.toLowerCase()),
			);
	}
	return specialFilters[`${resource}.${key}`] ?? ((record, value) => equals(record[key], value));
}

/**
 * Keeps the records that every documented key of the query lets through. Undocumented keys and empty
 * values are passed over without a word, as the real server does.
 *
 * @param {SpokiRecord[]} records
 * @param {Endpoint} endpoint
 * @param {URLSearchParams} query
 */
function filterRecords(records, endpoint, query) {
	return endpoint.query.reduce((kept, key) => {
		const value = query.getAll(key).at(-1);
		if (!value) return kept;
		const filter = filterOf(endpoint.resource, key);
		return kept.filter((record) => filter(record, value));
	}, records);
}

module.exports = { filterRecords };
