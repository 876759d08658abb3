'use strict';

/** @import { SpokiRecord } from './index' */

/**
 * Secrets and expands are kept elsewhere: Spoki shows them only through calls of their own.
 *
 * @param {SpokiRecord} fields
 * @returns {SpokiRecord}
 */
function newWebhook(fields) {
	return { version: 2, is_active: true, ...fields };
}

/** One webhook that is used, one that is switched off, and one that nobody needs any more. */
function seedWebhooks() {
	return [
		newWebhook({ id: 951, event: 'message.inbound', url: 'https://gestionale.example.com/spoki' }),
		newWebhook({
			id: 952,
			event: 'contact.created',
			url: 'https://gestionale.example.com/nuovi',
			is_active: false,
		}),
		newWebhook({
			id: 953,
			event: 'contact_tag.created',
			url: 'https://vecchio.example.com/etichette',
			is_active: false,
		}),
	];
}

module.exports = { newWebhook, seedWebhooks };
