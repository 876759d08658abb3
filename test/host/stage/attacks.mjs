import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';

const { signatureOf } = createRequire(import.meta.url)('../../sandbox/deliveries/signature.js');

const boundary = 'files';
const seconds = () => Math.floor(Date.now() / 1000);
const megabytes = (count) => Buffer.alloc(count * 1_000_000, 32);

/** Signs other bytes than the sandbox would, with the right secret. */
function signed(text, headers = {}) {
	return ({ secret }) => ({
		bytes: () => Buffer.from(text),
		signature: signatureOf(secret, Buffer.from(text), seconds()),
		headers,
	});
}

function envelope(fields) {
	return JSON.stringify({ version: 2, event: 'message.inbound', data: {}, ...fields });
}

/**
 * What reaches the address and must start nothing: options for `sandbox.deliver`, or a function that
 * makes them of the secret of the subscription and that of another one. `status` is what it is answered
 * with; n8n itself refuses some of them before the node is asked.
 *
 * @type {Record<string, { status: number, options: object | ((secrets: { secret: string, other: string }) => object) }>}
 */
export const attacks = {
	forged: { status: 401, options: { secret: 'whsec_forged' } },
	'signed with the secret of another event': {
		status: 401,
		options: ({ other }) => ({ secret: other }),
	},
	'an event with a webhook of its own, signed with the secret of this one': {
		status: 401,
		options: signed(envelope({ event: 'contact.created' })),
	},
	'signed with nothing': { status: 401, options: { secret: '' } },
	'without a signature': { status: 401, options: { signature: null } },
	'with an empty signature': { status: 401, options: { signature: '' } },
	stale: { status: 401, options: { ageSeconds: 301 } },
	'from the future': { status: 401, options: { ageSeconds: -330 } },
	'double-headed': {
		status: 401,
		options: ({ secret }) => ({
			signature: [signatureOf(secret, Buffer.from(''), 1), 't=1,v2=00'],
		}),
	},
	'with the right signature twice': {
		status: 401,
		options: ({ secret }) => {
			const body = Buffer.from(envelope({}));
			const signature = signatureOf(secret, body, seconds());
			return { bytes: () => body, signature: [signature, signature] };
		},
	},
	truncated: { status: 422, options: { bytes: (body) => body.subarray(0, -1) } },
	'truncated, as a text': {
		status: 401,
		options: {
			bytes: (body) => body.subarray(0, -1),
			headers: { 'content-type': 'text/plain' },
		},
	},
	're-encoded': {
		status: 401,
		options: { bytes: (body) => Buffer.from(JSON.stringify(JSON.parse(body), null, 1)) },
	},
	'altered to an event that has not come yet': {
		status: 401,
		options: {
			bytes: (body) =>
				Buffer.from(`${body}`.replace(/"event_uuid": "[^"]*"/, `"event_uuid": "${randomUUID()}"`)),
		},
	},
	'with something behind it': {
		status: 401,
		options: { bytes: (body) => Buffer.concat([body, Buffer.from(' ')]) },
	},
	empty: { status: 401, options: { bytes: () => Buffer.alloc(0) } },
	'20 MB': {
		status: 500,
		options: { bytes: (body) => Buffer.concat([body, megabytes(20)]) },
	},
	'20 MB that unpack from little': {
		status: 500,
		options: { bytes: (body) => Buffer.concat([body, megabytes(20)]), gzip: true },
	},
	'chunked and forged': { status: 401, options: { chunked: true, secret: 'whsec_forged' } },
	'gzip and forged': { status: 401, options: { gzip: true, secret: 'whsec_forged' } },
	'signed as it was packed, not as it is read': {
		status: 401,
		options: ({ secret }) => {
			const packed = gzipSync(envelope({}));
			return {
				bytes: () => packed,
				signature: signatureOf(secret, packed, seconds()),
				headers: { 'content-encoding': 'gzip' },
			};
		},
	},
	'a form with files': {
		status: 401,
		options: {
			bytes: (body) =>
				Buffer.from(
					`--${boundary}\r\ncontent-disposition: form-data; name="a"\r\n\r\n${body}\r\n--${boundary}--\r\n`,
				),
			headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
		},
	},
	'not JSON, and not signed': {
		status: 422,
		options: { bytes: () => Buffer.from('<event/>'), secret: 'whsec_forged' },
	},
	'signed, but not JSON': {
		status: 400,
		options: signed('<event/>', { 'content-type': 'text/plain' }),
	},
	'signed, but a list': { status: 400, options: signed(`[${envelope({})}]`) },
	'signed, but of the version before': { status: 400, options: signed(envelope({ version: 1 })) },
	'signed, but without an event': { status: 400, options: signed('{"version":2,"data":{}}') },
	'signed, but of an event that nobody asked for': {
		status: 200,
		options: signed(envelope({ event: 'template.approved' })),
	},
};
