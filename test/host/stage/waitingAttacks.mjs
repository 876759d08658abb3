import { about, handedOver, hourMilliseconds, sentTo, signed } from './changedAnswers.mjs';

const boundary = 'files';
const asForm = { 'content-type': 'application/x-www-form-urlencoded' };

/**
 * What reaches the address of a waiting execution and must not resume it: each says how the right
 * answer is changed, and `status` is what it is answered with. n8n itself refuses some of them before
 * the node is asked.
 *
 * @typedef {object} Known
 * @property {string} secret of the question's webhook
 * @property {string} url of the question's webhook
 * @property {string} phone of the contact
 * @property {{ text: string, payload: string }} yes its button
 * @property {import('./questions.mjs').OpenQuestion} other a question of the same account
 * @property {string} otherSecret of that one's webhook
 * @property {string} foreignSecret of a webhook of another account
 * @property {string} apiKey
 * @property {string} foreignKey of another account
 * @property {{ text: string, payload: string }} oldYes the button of a question before
 *
 * @type {Record<string, { status: number, change: (known: Known) => { fields?: object, options?: object } }>}
 */
export const waitingAttacks = {
	forged: { status: 401, change: () => ({ options: { secret: 'whsec_forged' } }) },
	"signed with another account's secret": {
		status: 401,
		change: ({ foreignSecret: secret }) => ({ options: { secret } }),
	},
	"signed with another question's secret": {
		status: 401,
		change: ({ otherSecret: secret }) => ({ options: { secret } }),
	},
	'signed with nothing': { status: 401, change: () => ({ options: { secret: '' } }) },
	'without a signature': { status: 401, change: () => ({ options: { signature: null } }) },
	'with an empty signature': { status: 401, change: () => ({ options: { signature: '' } }) },
	stale: { status: 401, change: () => ({ options: { ageSeconds: 301 } }) },
	'from the future': { status: 401, change: () => ({ options: { ageSeconds: -330 } }) },
	altered: {
		status: 401,
		change: () => ({
			options: { bytes: (body) => Buffer.from(`${body}`.replace('Inbound', 'inbound')) },
		}),
	},
	're-encoded': {
		status: 401,
		change: () => ({
			options: { bytes: (body) => Buffer.from(JSON.stringify(JSON.parse(body))) },
		}),
	},
	'cut off': {
		status: 422,
		change: () => ({ options: { bytes: (body) => body.subarray(0, -1) } }),
	},
	'cut off, as a text': {
		status: 401,
		change: () => ({
			options: {
				bytes: (body) => body.subarray(0, -1),
				headers: { 'content-type': 'text/plain' },
			},
		}),
	},
	empty: { status: 401, change: () => ({ options: { bytes: () => Buffer.alloc(0) } }) },
	'20 MB': {
		status: 500,
		change: () => ({
			options: { bytes: (body) => Buffer.concat([body, Buffer.alloc(20_000_000, 32)]) },
		}),
	},
	'20 MB that unpack from little': {
		status: 500,
		change: () => ({
			options: { bytes: (body) => Buffer.concat([body, Buffer.alloc(20_000_000, 32)]), gzip: true },
		}),
	},
	'a page as it sends its form': {
		status: 401,
		change: () => ({ options: { bytes: () => Buffer.from('answer=0'), headers: asForm } }),
	},
	'a page as it sends its form, signed': { status: 200, change: signed('answer=0', asForm) },
	'a form with files': {
		status: 401,
		change: () => ({
			options: {
				bytes: (body) =>
					Buffer.from(
						`--${boundary}\r\ncontent-disposition: form-data; name="a"\r\n\r\n${body}\r\n--${boundary}--\r\n`,
					),
				headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
			},
		}),
	},
	"handed over with the proof of another account's key": {
		status: 401,
		change: handedOver(({ foreignKey }) => foreignKey),
	},
	'handed over, where Spoki itself is to sign': {
		status: 401,
		change: handedOver(({ apiKey }) => apiKey),
	},
	'signed, but not JSON': {
		status: 200,
		change: signed('<event/>', { 'content-type': 'text/plain' }),
	},
	'signed, but a list': {
		status: 200,
		change: signed('[{"version":2,"event":"message.inbound"}]'),
	},
	'signed, but without data': {
		status: 200,
		change: signed('{"version":2,"event":"message.inbound","event_uuid":"a","data":null}'),
	},
	'another event': { status: 200, change: about('contact.updated', {}) },
	'a message that was sent': { status: 200, change: about('message.outbound', {}) },
	'a message that went out, told as one that came in': {
		status: 200,
		change: ({ phone }) => ({ fields: { direction: 'Outbound', to_phone: phone } }),
	},
	"another contact's message": {
		status: 200,
		change: () => ({ fields: { from_phone: '390000000002' } }),
	},
	"a message of somebody whose number ends like the contact's": {
		status: 200,
		change: ({ phone }) => ({ fields: { from_phone: phone.slice(2) } }),
	},
	'a message without a sender': { status: 200, change: () => ({ fields: { from_phone: null } }) },
	'a message from before the question': {
		status: 200,
		change: () => ({ fields: { timestamp_ms: Date.now() - hourMilliseconds } }),
	},
	"a tap on an older question's button": {
		status: 200,
		change: ({ oldYes }) => ({ fields: oldYes }),
	},
	"a tap with another question's mark": {
		status: 200,
		change: ({ yes }) => ({ fields: { payload: yes.payload.replace(/.{8}$/, '0123abcd') } }),
	},
	'to an address without a signature': {
		status: 401,
		change: sentTo((query) => query.delete('signature')),
	},
	'to an address with an empty signature': {
		status: 401,
		change: sentTo((query) => query.set('signature', '')),
	},
	'to an address with another signature': {
		status: 401,
		change: sentTo((query) => query.set('signature', '0'.repeat(64))),
	},
	'to an address with another deadline': {
		status: 401,
		change: sentTo((query) => query.set('until', String(Date.now() + 30 * 24 * hourMilliseconds))),
	},
	'to an address with a parameter more': {
		status: 401,
		change: sentTo((query) => query.set('approved', 'true')),
	},
	'to the address of another execution': {
		status: 401,
		change: sentTo((_, address, other) => (address.href = other.webhook.url)),
	},
	"to another execution, with this one's signature": {
		status: 401,
		change: sentTo((_, address, other) => {
			address.pathname = address.pathname.replace(/\/\d+\//, `/${other.executionId}/`);
		}),
	},
};
