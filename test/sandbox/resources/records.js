'use strict';

/** @import { Records, AccountData, SpokiRecord } from '../data' */

/**
 * The records of a resource. A resource that the shop knows nothing of begins empty, so that a new row
 * in the endpoint table works at once.
 *
 * @param {AccountData} data
 * @param {string} resource
 * @returns {Records}
 */
function recordsOf(data, resource) {
	/** @type {any} */
	const byResource = data;
	if (!(byResource[resource] instanceof Map)) byResource[resource] = new Map();
	return byResource[resource];
}

/**
 * @param {AccountData} data
 * @param {string} resource
 * @param {string} id as it stands in the path
 * @returns {SpokiRecord | undefined}
 */
function findRecord(data, resource, id) {
	return recordsOf(data, resource).get(Number(id));
}

/**
 * Adds a record under a new id.
 *
 * @param {AccountData} data
 * @param {string} resource
 * @param {(fields: SpokiRecord) => SpokiRecord} complete gives the record every field it must have
 * @param {{ [field: string]: any }} fields
 */
function addRecord(data, resource, complete, fields) {
	const id = data.nextId();
	const record = complete({ ...fields, id });
	recordsOf(data, resource).set(id, record);
	return record;
}

/**
 * Turns ids into the records they name.
 *
 * @param {Records} records
 * @param {number[]} ids
 * @returns {{ found: SpokiRecord[], missing: number | undefined }} `missing` is the first unknown id
 */
function resolveIds(records, ids) {
	const found = ids.flatMap((id) => records.get(id) ?? []);
	return { found, missing: ids.find((id) => !records.has(id)) };
}

/**
 * The framework's message for an id that names nothing.
 *
 * @param {number} id
 */
function unknownId(id) {
	return `Invalid pk "${id}" - object does not exist.`;
}

module.exports = { addRecord, findRecord, recordsOf, resolveIds, unknownId };
