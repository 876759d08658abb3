// @ts-check

/**
 * What one operation must do, in n8n's engine and in a real n8n: the proof of its description, by
 * enumeration. Cases are plain data, so that both kinds of tests can use them. Each
 * is independent of the others, so that all can run in one sandbox.
 *
 * @typedef {object} Case
 * @property {string} operation resource and operation value, as in the endpoint table
 * @property {Record<string, unknown>} parameters the node's, without the two selectors
 * @property {Record<string, unknown>[]} [items] the input items; one empty item by default
 * @property {string} [endpoint] the row of the endpoint table, where it has another name
 * @property {string[]} [reads] the rows of the requests that it makes before
 * @property {true} [waits] set where the execution then waits for a person's answer: `sendAndWait` tests give it
 * @property {true} [withoutKey] set where the request goes out without the API key
 * @property {{ path: string, query?: Record<string, string>, body?: unknown }} request the one request that must arrive, exactly
 * @property {Record<string, unknown>[]} output what each output item must hold at least
 * @property {{ message: string, description?: string }} [refusal] where Spoki says no instead: the message exactly, and a part of the description
 * @property {unknown} [oldAnswer] what Spoki answered to a retired endpoint before, as far as is known
 */

/** @type {Case[]} */
const cases = [
	...require('./account'),
	...require('./agency'),
	...require('./automation'),
	...require('./campaign'),
	...require('./channel'),
	...require('./contact'),
	...require('./customField'),
	...require('./invitation'),
	...require('./list'),
	...require('./media'),
	...require('./message'),
	...require('./partner'),
	...require('./partnerInvitation'),
	...require('./partnerRole'),
	...require('./report'),
	...require('./role'),
	...require('./tag'),
	...require('./template'),
	...require('./ticket'),
	...require('./webhook'),
];

module.exports = { cases, casesThatEnd: cases.filter(({ waits }) => !waits) };
