'use strict';

/** @import { SpokiRecord } from './index' */

const { fieldTypes } = require('./customField');

/**
 * Writes custom field values into a contact, in both places where the API shows them. A code that the
 * shop does not have is passed over: what Spoki does with one is not known.
 *
 * @param {Iterable<SpokiRecord>} customFields the shop's custom fields
 * @param {SpokiRecord} contact
 * @param {Record<string, string>} valuesByCode
 */
function setCustomFields(customFields, contact, valuesByCode) {
	for (const field of customFields) {
		const value = valuesByCode[field.code];
		if (value === undefined) continue;
		const entry = {
			// Made from both ids, so that writing a value again does not give it another id.
			id: contact.id * 1000 + field.id,
			field: field.id,
			value,
			value_datetime: field.field_type === fieldTypes.dateTime ? dateTimeOf(value) : null,
			visual_code: `%%${field.code}%%`,
		};
		contact.contactfield_set = [
			.../** @type {SpokiRecord[]} */ (contact.contactfield_set).filter(
				(other) => other.field !== field.id,
			),
			entry,
		];
		contact.contactfield_values = { ...contact.contactfield_values, [field.code]: value };
	}
}

/** @param {string} value */
function dateTimeOf(value) {
	const milliseconds = Date.parse(value);
	return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString();
}

module.exports = { setCustomFields };
