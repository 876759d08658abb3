'use strict';

/** @import { SpokiRecord } from './index' */

const { timestampOf } = require('./identifiers');

const accountId = 7301;
const categories = ['UTILITY', 'MARKETING'];
const dayCount = 14;

/**
 * The figures of a period. They grow with the day, so that a test can tell one from another.
 *
 * @param {number} account
 * @param {string} granularity
 * @param {Date} start
 * @param {number} size
 */
function figuresOf(account, granularity, start, size) {
	return {
		account,
		granularity,
		period_start: start.toISOString().slice(0, 10),
		contacted_contacts: size,
		template_message_count: size,
		free_message_count: size * 2,
		incoming_message_count: size * 2,
		exchanged_messages: size * 5,
		sent_message_count: size * 3,
		delivered_message_count: size * 3,
		read_message_count: size * 2,
		conversation_count: size,
		created_datetime: timestampOf(start),
		updated_datetime: timestampOf(start),
	};
}

/**
 * Figures by day, channel and template category; by month and year only as a whole.
 *
 * @returns {SpokiRecord[]}
 */
function seedReports() {
	const days = Array.from({ length: dayCount }, (_, day) =>
		categories.map((category, index) => ({
			...figuresOf(accountId, 'Day', new Date(Date.UTC(2025, 1, 1 + day)), 4 + day + index),
			channel: 811,
			template_category: category,
			message_status: 'Delivered',
		})),
	).flat();
	const month = figuresOf(accountId, 'Month', new Date(Date.UTC(2025, 1, 1)), 140);
	const year = figuresOf(accountId, 'Year', new Date(Date.UTC(2025, 0, 1)), 310);
	return [...days, month, year].map((report, index) => ({ id: index + 1, ...report }));
}

/**
 * The current period's figures of an account.
 *
 * @param {number} account
 */
function currentReport(account) {
	return figuresOf(account, 'Month', new Date(Date.UTC(2025, 1, 1)), 140);
}

/**
 * The figures of each day of an account, as a whole.
 *
 * @param {number} account
 */
function dailyReports(account) {
	return Array.from({ length: dayCount }, (_, day) =>
		figuresOf(account, 'Day', new Date(Date.UTC(2025, 1, 1 + day)), 4 + day),
	);
}

module.exports = { currentReport, dailyReports, seedReports };
