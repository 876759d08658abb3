'use strict';

/** @import { SpokiRecord } from './index' */

const { timestampOf } = require('./identifiers');

/**
 * @param {'header' | 'body' | 'footer'} type
 * @param {string | null} text
 * @param {string | null} [format]
 */
function component(type, text, format = null) {
	return { component_type: type, parameters: [], format, text };
}

/**
 * @param {{ text: string, order: number, button_type: string, [field: string]: any }} fields
 */
function button(fields) {
	return {
		component_type: null,
		phone_number: null,
		form_id: null,
		url: null,
		send_as_shortlink: null,
		...fields,
	};
}

/**
 * @param {SpokiRecord} fields
 * @returns {SpokiRecord}
 */
function newLocalization(fields) {
	return {
		language: 'it',
		status: 'DRAFT',
		rejection_reason: null,
		rejection_detail: null,
		rejection_recommendation: null,
		status_updated_at: timestampOf(),
		header_template_component: null,
		body_template_component: null,
		footer_template_component: null,
		templatebuttoncomponent_set: [],
		example_custom_fields: {},
		example_header_media: null,
		default_header_media: null,
		templatecarouselcomponent_set: null,
		...fields,
	};
}

/**
 * @param {SpokiRecord} fields
 * @returns {SpokiRecord}
 */
function newTemplate(fields) {
	return {
		category: 'UTILITY',
		subcategory: 'CLASSIC',
		integration: 1,
		is_approved: false,
		is_favorite: false,
		customfield_set: [],
		template_groups: [],
		templatelocalization_set: [],
		...fields,
	};
}

module.exports = { button, component, newLocalization, newTemplate };
