'use strict';

/** @import { AccountData, SpokiRecord } from '../data' */
/** @import { Behaviour } from './index' */

const { timestampOf } = require('../data/identifiers');
const { newLocalization, newTemplate } = require('../data/template');
const { detail, empty, json } = require('../http/answers');
const { addRecord } = require('./records');

/**
 * Which custom fields the texts name, written as `%%CODE%%`.
 *
 * @param {SpokiRecord[]} localizations
 */
function codesIn(localizations) {
	const texts = localizations.flatMap(({ header_template_component, body_template_component }) => [
		header_template_component?.text ?? '',
		body_template_component?.text ?? '',
	]);
	return [...new Set([...texts.join(' ').matchAll(/%%(\w+)%%/g)].map(([, code]) => code))];
}

/**
 * Makes full localizations of what was sent. One with the id of an existing one changes that one. The
 * status is Spoki's own, whatever was sent.
 *
 * @param {AccountData} data
 * @param {{ [field: string]: any }[]} sent
 * @param {SpokiRecord[]} existing
 */
function localizationsOf(data, sent, existing = []) {
	return sent.map(({ status: _status, ...fields }) => {
		const previous = existing.find(({ id }) => id === fields.id);
		return previous
			? { ...previous, ...fields }
			: newLocalization({ ...fields, id: data.nextId() });
	});
}

/**
 * @param {SpokiRecord} template
 * @param {string} status
 */
function setStatus(template, status) {
	/** @type {SpokiRecord[]} */
	const localizations = template.templatelocalization_set;
	const status_updated_at = timestampOf();
	for (const localization of localizations)
		Object.assign(localization, { status, status_updated_at });
	template.is_approved = false;
	return template;
}

/** @type {Record<string, Behaviour>} */
module.exports = {
	'template.create': ({ data, body }) => {
		const { channel_id: _channel, templatelocalization_set: sent, ...fields } = body;
		const templatelocalization_set = localizationsOf(data, sent);
		const customfield_set = codesIn(templatelocalization_set);
		const all = { ...fields, templatelocalization_set, customfield_set };
		return json(201, addRecord(data, 'template', newTemplate, all));
	},
	'template.update': ({ data, record, body }) => {
		const { channel_id: _channel, templatelocalization_set: sent, ...fields } = body;
		if (sent) {
			record.templatelocalization_set = localizationsOf(
				data,
				sent,
				record.templatelocalization_set,
			);
			record.customfield_set = codesIn(record.templatelocalization_set);
		}
		return json(200, Object.assign(record, fields));
	},
	// A GET that creates: the reason why no client may repeat every GET.
	'template.clone': ({ data, record }) => {
		const { id: _id, name, is_favorite: _favorite, ...fields } = structuredClone(record);
		const copy = addRecord(data, 'template', newTemplate, { ...fields, name: `${name} (copia)` });
		for (const localization of copy.templatelocalization_set) localization.id = data.nextId();
		return json(200, setStatus(copy, 'DRAFT'));
	},
	'template.revertToDraft': ({ record }) => json(200, setStatus(record, 'DRAFT')),
	'template.submit': ({ record }) => json(200, setStatus(record, 'PENDING')),
	'template.delete': ({ data, record, query }) => {
		const used = [...data.automationUse.values()].some(({ templates }) =>
			templates.includes(record.id),
		);
		if (used && String(query.force_delete).toLowerCase() !== 'true') {
			return detail(400, 'The template is used in automations; delete it with force_delete.');
		}
		for (const use of data.automationUse.values()) {
			use.templates = use.templates.filter((id) => id !== record.id);
		}
		data.template.delete(record.id);
		return empty(204);
	},
};
