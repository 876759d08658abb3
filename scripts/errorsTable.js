// @ts-check
/**
 * The tables of errors, made by the code that makes the errors: each row is what the node says of an
 * answer that a row of `errorCases.js` describes.
 */
const { resources } = require('../nodes/Spoki/resources');
const { rulesOf } = require('../nodes/Spoki/description/rules');
const {
	rateLimitError,
	refusedError,
	uncertainError,
	unreachedError,
} = require('../nodes/Spoki/transport/errors');
const { noAnswer } = require('../nodes/Spoki/transport/connection');
const { recordOf } = require('../nodes/Spoki/transport/unknown');
const { verdictOn } = require('../nodes/Spoki/transport/verdict');
const { errorMeaning } = require('../nodes/Spoki/webhooks/errorMeanings');
const { ANSWERS, CONNECTIONS, SPOKI_CODES, WHATSAPP_CODES } = require('./errorCases');
const { markdownTable, withMarked } = require('./markedTable');

/** @typedef {import('./errorCases').Case} Case */

/** How long Spoki may take where nobody says otherwise, and how long it asks to wait in the example. */
const TIMEOUT_MILLISECONDS = 30_000;
const WAIT_MILLISECONDS = 400_000;

const NODE = {
	id: '',
	name: 'Spoki',
	type: 'n8n-nodes-spoki.spoki',
	typeVersion: 1,
	position: /** @type {[number, number]} */ ([0, 0]),
	parameters: {},
};

/**
 * Puts the tables of errors into the page about them.
 *
 * @param {string} page
 * @returns {string}
 */
function withErrorTables(page) {
	const answers = markdownTable(
		['Status', 'What it means', 'The error says', 'What to do'],
		ANSWERS.map((one) => [one.status, one.meaning, ...textsOf(one, answerOf(one))]),
	);
	const codes = markdownTable(
		['Code', 'What to do'],
		SPOKI_CODES.map((code) => [`\`${code}\``, adviceOnCode(code)]),
	);
	const connections = markdownTable(
		['Code of the system', 'The error says', 'What to do'],
		CONNECTIONS.map(({ codes: names, ...one }) => [
			names.map((name) => `\`${name}\``).join(', '),
			...textsOf(one, noAnswer({ code: names[0] }, TIMEOUT_MILLISECONDS)),
		]),
	);
	const whatsApp = markdownTable(
		['Code', 'Meaning'],
		WHATSAPP_CODES.map((code) => [code, errorMeaning(code)]),
	);
	return Object.entries({ answers, codes, connections, 'WhatsApp codes': whatsApp }).reduce(
		(text, [name, table]) => withMarked(text, name, table),
		page,
	);
}

/** @param {Case} one */
function answerOf({ status, body, unreadable }) {
	return { status: Number(status), headers: {}, body, unreadable };
}

/**
 * @param {string} code
 * @returns {string}
 */
function adviceOnCode(code) {
	const one = { operation: 'message.sendTemplate' };
	const body = { title: 'Refused', detail: "Spoki's words.", code };
	return textsOf(one, { status: 400, headers: {}, body })[1];
}

/**
 * Message and description, as the client makes them.
 *
 * @param {Pick<Case, 'operation' | 'ids' | 'repetitions'>} one
 * @param {any} outcome an answer, or none
 * @returns {[message: string, description: string]}
 */
function textsOf({ operation: name, ids, repetitions = 0 }, outcome) {
	const { rules, path } = operationNamed(name);
	const verdict = verdictOn(outcome, rules);
	const occasion = {
		node: NODE,
		rules,
		record: recordOf({ path, ids }, rules),
		repetitions,
		mayHaveHappened: verdict === 'uncertain',
	};
	const errorOf = {
		limited: () => rateLimitError(occasion, WAIT_MILLISECONDS, 'spoki'),
		neverArrived: () => unreachedError(occasion, outcome),
		refused: () => refusedError(occasion, outcome),
		uncertain: () => uncertainError(occasion, outcome),
		carriedOut: () => {
			throw new TypeError(`This is no error: ${JSON.stringify(outcome)}`);
		},
	}[verdict];
	const { message, description } = errorOf();
	return [message, String(description)];
}

/** @param {string} name such as `contact.get` */
function operationNamed(name) {
	const [of, value] = name.split('.');
	const resource = resources.find((one) => one.value === of);
	const operation = resource?.operations.find((one) => one.value === value);
	if (resource === undefined || operation === undefined) throw new TypeError(`No ${name}`);
	return { rules: rulesOf(resource, operation), path: operation.path };
}

module.exports = { withErrorTables };
