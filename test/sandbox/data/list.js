'use strict';

/** @import { SpokiRecord } from './index' */

const { timestampOf } = require('./identifiers');

/**
 * @param {SpokiRecord} fields
 * @returns {SpokiRecord}
 */
function newList(fields) {
	return { color: null, contacts_count: 0, created_datetime: timestampOf(), ...fields };
}

/** The shop's lists: more than fit on a page of the usual size. */
function seedLists() {
	const permanent = ['Clienti bottega', 'Newsletter', 'Rivenditori', 'Lista nozze 2025'];
	const months =
		'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre';
	const courses = months.split(' ').map((month) => `Corso di tornio, ${month} 2024`);
	return [...permanent, ...courses].map((name, index) =>
		newList({
			id: 301 + index,
			name,
			color: index < permanent.length ? '#16d46d' : null,
			created_datetime: timestampOf(new Date(Date.UTC(2023, 5 + index, 3, 8, 30, 0, 120))),
		}),
	);
}

module.exports = { newList, seedLists };
