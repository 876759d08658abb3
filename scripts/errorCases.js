// @ts-check
/** What can come back instead of what was asked for, in the order of the tables of errors. */

/**
 * @typedef {object} Case
 * @property {string} status what Spoki, or something in between, answers with
 * @property {string} meaning
 * @property {string} operation the one whose error is shown
 * @property {Record<string, string>} [ids] of the record that it is about
 * @property {unknown} [body]
 * @property {'text' | 'webPage'} [unreadable]
 * @property {number} [repetitions] how often it was sent again
 */

const send = 'message.sendTemplate';
const upsert = 'contact.upsert';
/** Stands in the tables for whatever Spoki says. */
const SAID = { detail: "Spoki's words." };
const PAGE = /** @type {const} */ ({ body: '<html></html>', unreadable: 'webPage' });
const REPEATED = { operation: upsert, repetitions: 3 };

/** @type {Case[]} */
const ANSWERS = [
	{
		status: '200',
		meaning: 'A web page came: often the wrong address',
		operation: send,
		...PAGE,
	},
	{
		status: '200',
		meaning: 'Something that is no data',
		operation: send,
		body: 'upstream OK',
		unreadable: 'text',
	},
	{ status: '302', meaning: 'The address leads elsewhere', operation: send },
	{
		status: '400',
		meaning: 'A value is missing or wrong',
		operation: upsert,
		body: { phone: ['Enter a valid phone number.'] },
	},
	{
		status: '400',
		meaning: 'The same, and Spoki does not name the field',
		operation: send,
		body: SAID,
	},
	{
		status: '400',
		meaning: 'A free message after more than 24 hours (how Spoki words it is not known)',
		operation: 'message.sendText',
		body: { detail: 'The 24 hour window is closed.' },
	},
	{ status: '400', meaning: 'Spoki gives no reason', operation: send },
	{ status: '401', meaning: 'Spoki does not accept the API key', operation: send, body: SAID },
	{
		status: '401',
		meaning: 'The same, of agencies and partners',
		operation: 'partner.getAll',
		body: SAID,
	},
	{
		status: '402',
		meaning: 'Nothing goes out until the account is recharged',
		operation: send,
		body: SAID,
	},
	{
		status: '403',
		meaning: 'Treated like 401',
		operation: send,
		body: SAID,
	},
	{
		status: '403',
		meaning: 'A firewall or a proxy refused, not Spoki',
		operation: send,
		...PAGE,
	},
	{
		status: '404',
		meaning: 'There is no such record',
		operation: 'contact.get',
		ids: { contactId: '4711' },
		body: { detail: 'Not found.' },
	},
	{ status: '413', meaning: 'Too much at once', operation: upsert, body: SAID },
	{ status: '429', meaning: 'Too many requests, after the longest wait', operation: send },
	{ status: '500', meaning: 'Spoki is in trouble; this may be repeated', ...REPEATED },
	{ status: '500', meaning: 'The same, of what must not be repeated', operation: send },
];

/** The codes of Spoki's own for which the node knows what to do. */
const SPOKI_CODES = ['spoki::1029', 'spoki::1044', 'spoki::3004', 'spoki::3014'];

/** No answer, by the codes that Node gives to it. @type {Array<{ codes: string[], operation: string }>} */
const CONNECTIONS = [
	{ codes: ['ENOTFOUND'], operation: send },
	{ codes: ['EAI_AGAIN'], operation: send },
	{ codes: ['ECONNREFUSED'], operation: send },
	{
		codes: ['EHOSTUNREACH', 'EHOSTDOWN', 'ENETUNREACH', 'ENETDOWN'],
		operation: send,
	},
	{ codes: ['CERT_HAS_EXPIRED'], operation: send },
	{ codes: ['SELF_SIGNED_CERT_IN_CHAIN'], operation: send },
	{ codes: ['EPROTO'], operation: send },
	{ codes: ['ERR_INVALID_CHAR'], operation: send },
	{ codes: ['ETIMEDOUT', 'ECONNABORTED'], operation: send },
	{ codes: ['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'], operation: send },
];

/** What the webhook trigger explains as `errorMeaning`. */
const WHATSAPP_CODES = [
	...['368', '470', '130429', '130472', '131000', '131005', '131008', '131009', '131016'],
	...['131021', '131026', '131031', '131042', '131045', '131047', '131048', '131049', '131050'],
	...['131051', '131053', '131056', '132000', '132001', '132005', '132007', '132012', '132015'],
	...['132016', '133010'],
];

module.exports = { ANSWERS, CONNECTIONS, SPOKI_CODES, WHATSAPP_CODES };
