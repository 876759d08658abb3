'use strict';

/** @import { SpokiRecord } from './index' */

/**
 * @param {SpokiRecord} fields
 * @returns {SpokiRecord}
 */
function newMedia(fields) {
	return {
		title: '',
		// Spoki keeps a copy of its own; here the copy is the original.
		media: fields.external_url ?? null,
		content_type: 'image/jpeg',
		format_type: 'image',
		external_url: null,
		external_id: null,
		is_deleted: false,
		...fields,
	};
}

/** Pictures and papers for messages. */
function seedMedia() {
	const address = 'https://media.example.com';
	return [
		newMedia({ id: 801, title: 'Vetrina', external_url: `${address}/vetrina.jpg` }),
		newMedia({
			id: 802,
			title: 'Piatto blu',
			external_url: `${address}/piatto.png`,
			content_type: 'image/png',
		}),
		newMedia({
			id: 803,
			title: 'Catalogo',
			external_url: `${address}/catalogo.pdf`,
			content_type: 'application/pdf',
			format_type: 'document',
		}),
	];
}

module.exports = { newMedia, seedMedia };
