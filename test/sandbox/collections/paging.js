'use strict';

/** @import { SpokiRecord } from '../data' */
/** @import { Answer } from '../http/answers' */
/** @import { Settings } from '../options' */

const { detail, json } = require('../http/answers');

/** @param {string | null} text */
function positiveWholeNumber(text) {
	return text !== null && /^[1-9]\d*$/.test(text) ? Number(text) : undefined;
}

/**
 * The address of another page: the same query, whatever it holds, with another page number. The first
 * page has none.
 *
 * @param {URL} url
 * @param {number} page
 */
function addressOf(url, page) {
	const address = new URL(url);
	if (page === 1) address.searchParams.delete('page');
	else address.searchParams.set('page', String(page));
	return address.href;
}

/**
 * Answers with one page of the records, as Django REST Framework's page numbers do.
 *
 * @param {SpokiRecord[]} records
 * @param {URL} url the request's full address
 * @param {Pick<Settings, 'pageSize' | 'maxPageSize'>} settings
 * @returns {Answer}
 */
function answerPage(records, url, { pageSize, maxPageSize }) {
	const asked = positiveWholeNumber(url.searchParams.get('page_size'));
	const size = Math.min(asked ?? pageSize, maxPageSize);
	const pageCount = Math.max(1, Math.ceil(records.length / size));
	const page = positiveWholeNumber(url.searchParams.get('page') ?? '1');
	if (page === undefined || page > pageCount) return detail(404, 'Invalid page.');
	return json(200, {
		count: records.length,
		next: page < pageCount ? addressOf(url, page + 1) : null,
		previous: page > 1 ? addressOf(url, page - 1) : null,
		results: records.slice((page - 1) * size, page * size),
	});
}

module.exports = { answerPage };
