'use strict';

/** @import { AccountData } from '../data' */
/** @import { Behaviour } from './index' */

const { newCustomField } = require('../data/customField');
const { detail, empty, invalid, json } = require('../http/answers');
const { addRecord } = require('./records');

const reserved = ['FIRST_NAME', 'LAST_NAME', 'EMAIL', 'PHONE', 'ACCOUNT_NAME', 'LANGUAGE'];

/**
 * @param {AccountData} data
 * @param {'label' | 'code'} key
 * @param {string} value
 * @returns {string | undefined} what is wrong with the name
 */
function complaint(data, key, value) {
	if (!/^[A-Z0-9_]+$/.test(value)) return 'Use upper-case letters, digits and underscores only.';
	if (reserved.includes(value)) return 'This name is reserved.';
	const taken = [...data.customField.values()].some((field) => field[key] === value);
	return taken ? `A custom field with this ${key} already exists.` : undefined;
}

/** @type {Record<string, Behaviour>} */
module.exports = {
	'customField.create': ({ data, body }) => {
		const errors = /** @type {const} */ (['label', 'code']).flatMap((key) => {
			const message = complaint(data, key, body[key]);
			return message ? [[key, [message]]] : [];
		});
		if (errors.length > 0) return invalid(Object.fromEntries(errors));
		return json(201, addRecord(data, 'customField', newCustomField, body));
	},
	'customField.delete': ({ data, record }) => {
		const used = [...data.automationUse.values()].some(({ customFields }) =>
			customFields.includes(record.id),
		);
		if (used) return detail(400, 'The custom field is used in an automation.');
		data.customField.delete(record.id);
		return empty(204);
	},
};
