'use strict';

/** @import { SpokiRecord } from './index' */

/** What the API calls the three types. */
const fieldTypes = { text: 1, date: 2, dateTime: 3 };

/**
 * @param {SpokiRecord} fields
 * @returns {SpokiRecord}
 */
function newCustomField(fields) {
	return { example: null, ...fields };
}

/** One field of each type, and one (the glaze) that no automation uses. */
function seedCustomFields() {
	const { text, date, dateTime } = fieldTypes;
	return [
		newCustomField({
			id: 101,
			label: 'LAST_ORDER',
			code: 'LAST_ORDER',
			field_type: text,
			example: 'CV-1042',
		}),
		newCustomField({
			id: 102,
			label: 'BIRTHDAY',
			code: 'BIRTHDAY',
			field_type: date,
			example: '1986-04-23',
		}),
		newCustomField({ id: 103, label: 'NEXT_COURSE', code: 'NEXT_COURSE', field_type: dateTime }),
		newCustomField({
			id: 104,
			label: 'FAVOURITE_GLAZE',
			code: 'FAVOURITE_GLAZE',
			field_type: text,
		}),
	];
}

module.exports = { fieldTypes, newCustomField, seedCustomFields };
