'use strict';

/** @import { SpokiRecord } from '../data' */

/** @type {(record: SpokiRecord) => unknown[]} */
const ofInvitation = ({ id, email, additional_info }) => [
	id,
	email,
	additional_info.first_name,
	additional_info.last_name,
];

/** @type {(record: SpokiRecord) => unknown[]} */
const ofUser = ({ id, user }) => [id, user.email, user.firstname, user.surname];

/**
 * In which texts `search` looks, by resource.
 *
 * @type {Record<string, (record: SpokiRecord) => unknown[]>}
 */
const texts = {
	automation: ({ name, webhook_set }) => [
		name,
		...webhook_set.map((/** @type {{ link: string }} */ webhook) => webhook.link),
	],
	contact: ({ phone, email, first_name, last_name, language, notes }) => [
		phone,
		email,
		first_name,
		last_name,
		language,
		notes,
	],
	customField: ({ label, code }) => [label, code],
	invitation: ofInvitation,
	list: ({ name }) => [name],
	partnerInvitation: ofInvitation,
	partnerRole: ofUser,
	role: ofUser,
	template: ({ id, name, templatelocalization_set }) => [
		id,
		name,
		...templatelocalization_set.map(
			(/** @type {SpokiRecord} */ localization) => localization.body_template_component?.text,
		),
	],
};

/**
 * The texts of a record in which `search` looks.
 *
 * @param {string} resource
 * @param {SpokiRecord} record
 * @returns {string[]}
 */
function searchedTexts(resource, record) {
	return (texts[resource]?.(record) ?? [record.name])
		.filter((text) => text !== null && text !== undefined)
		.map(String);
}

module.exports = { searchedTexts };
