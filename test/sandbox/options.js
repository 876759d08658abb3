'use strict';

/**
 * By age, or always the same without regard to it.
 *
 * @typedef {'newest' | 'oldest' | 'shuffled'} Order
 */

/** @type {Order[]} */
const orders = ['newest', 'oldest', 'shuffled'];

/**
 * @typedef {object} SandboxOptions
 * @property {number} [port] 0 for a free one
 * @property {string | string[]} [apiKey] the valid key or keys; each has limits of its own
 * @property {number} [windowMilliseconds] the length of the limits' window
 * @property {boolean} [enforceLimits]
 * @property {number} [latencyMilliseconds] how long every answer is on its way
 * @property {Order} [order] of the records in a collection
 * @property {number} [pageSize] where the request names none
 * @property {number} [maxPageSize] a larger one is cut to this, without a word
 * @property {number} [contacts] how many contacts the shop has
 * @property {ShowsSecret} [showsWebhookSecret] where Spoki shows the secret of a webhook
 * @property {string[]} [bareArrays] resources whose collection comes as a bare array, beside those that
 * always do
 * @property {boolean} [undocumentedKeys] whether bodies may have further keys, which are refused otherwise
 */

/**
 * Both at the creation and at a rotation, as far as is known; only at a rotation; only in part; never.
 *
 * @typedef {'always' | 'atRotation' | 'masked' | 'never'} ShowsSecret
 */

/** @typedef {Required<Omit<SandboxOptions, 'apiKey'>> & { apiKeys: string[] }} Settings */

/**
 * The options with every gap filled.
 *
 * @param {SandboxOptions} options
 * @returns {Settings}
 */
function completeOptions(options) {
	return {
		port: options.port ?? 0,
		apiKeys: [options.apiKey ?? 'sandbox-key'].flat(),
		windowMilliseconds: options.windowMilliseconds ?? 60_000,
		enforceLimits: options.enforceLimits ?? true,
		latencyMilliseconds: options.latencyMilliseconds ?? 0,
		order: options.order ?? 'newest',
		pageSize: options.pageSize ?? 15,
		maxPageSize: options.maxPageSize ?? 100,
		contacts: options.contacts ?? 60,
		showsWebhookSecret: options.showsWebhookSecret ?? 'always',
		bareArrays: options.bareArrays ?? [],
		undocumentedKeys: options.undocumentedKeys ?? false,
	};
}

module.exports = { completeOptions, orders };
