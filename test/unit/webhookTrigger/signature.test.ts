import { createHmac } from 'node:crypto';

import fc from 'fast-check';

import { signerOf } from '../../../nodes/Spoki/webhooks/signature';

const now = 1_785_000_000_000;
const seconds = now / 1_000;
const secret = 'whsec_one';
const body = Buffer.from('{"event":"message.inbound"}');

function sign(
	bytes: Buffer,
	{ key = secret, time = String(seconds) }: { key?: string; time?: string } = {},
): string {
	return createHmac('sha256', key).update(`${time}.`).update(bytes).digest('hex');
}

function header(bytes = body, options: { key?: string; time?: string } = {}): string {
	return `t=${options.time ?? seconds},v2=${sign(bytes, options)}`;
}

test("a signature that was made with openssl is known: key and message are as Spoki's documentation says", () => {
	// printf '1785000000.{"a":1}' | openssl dgst -sha256 -hmac whsec_test
	const digest = '37cbe7888c8146a5113d1ce301955fa9104ee49802e7896fa78e2016de19c81b';
	const given = `t=1785000000,v2=${digest}`;
	expect(signerOf(Buffer.from('{"a":1}'), given, ['whsec_test'], now)).toBe(0);
});

test('it tells whose secret was used', () => {
	const secrets = ['whsec_other', secret, 'whsec_third'];
	expect(signerOf(body, header(), secrets, now)).toBe(1);
	expect(signerOf(body, header(), ['whsec_other'], now)).toBe(-1);
	expect(signerOf(body, header(), [], now)).toBe(-1);
});

test.each([-300, 0, 300])('%d seconds away are not too far', (distance) => {
	expect(signerOf(body, header(body, { time: String(seconds + distance) }), [secret], now)).toBe(0);
});

test.each([-301, 301, -100_000])('%d seconds away are too far', (distance) => {
	expect(signerOf(body, header(body, { time: String(seconds + distance) }), [secret], now)).toBe(
		-1,
	);
});

describe('headers', () => {
	const digest = sign(body);
	const own = header();
	test.each([
		['the two parts in the other order', `v2=${digest},t=${seconds}`, 0],
		['spaces around the parts', ` t=${seconds} , v2=${digest} `, 0],
		['a part of another version beside them', `${own},v1=abc`, 0],
		['none', undefined, -1],
		['an empty one', '', -1],
		['twice the same, as n8n joins them', `${own}, ${own}`, -1],
		['another digest in front', `t=${seconds},v2=${'0'.repeat(64)},v2=${digest}`, -1],
		['another moment behind', `${own},t=1`, -1],
		['only the digest', `v2=${digest}`, -1],
		['only the moment', `t=${seconds}`, -1],
		['capital letters', `t=${seconds},v2=${digest.toUpperCase()}`, -1],
		['a digest that is too short', `t=${seconds},v2=${digest.slice(2)}`, -1],
		['a digest that is too long', `t=${seconds},v2=${digest}00`, -1],
		['the version before', `t=${seconds},v1=${digest}`, -1],
		['a moment with decimals', `t=${seconds}.0,v2=${digest}`, -1],
		['a negative moment', `t=-1,v2=${digest}`, -1],
		['no number for a moment', `t=now,v2=${digest}`, -1],
		['a list', [own], -1],
	])('%s', (_name, given, expected) => {
		expect(signerOf(body, given, [secret], now)).toBe(expected);
	});
});

test('an empty secret proves nothing, although anybody can sign with it', () => {
	expect(signerOf(body, header(body, { key: '' }), [''], now)).toBe(-1);
});

test('any change of any byte is noticed, and the bytes themselves never matter', () => {
	const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 });
	fc.assert(
		fc.property(bytes, fc.nat(), fc.integer({ min: 1, max: 255 }), (array, at, change) => {
			const original = Buffer.from(array);
			const changed = Buffer.from(array);
			changed[at % changed.length] ^= change;
			expect(signerOf(original, header(original), [secret], now)).toBe(0);
			expect(signerOf(changed, header(original), [secret], now)).toBe(-1);
			expect(signerOf(original.subarray(1), header(original), [secret], now)).toBe(-1);
		}),
	);
});

test('no header makes it throw', () => {
	fc.assert(
		fc.property(fc.anything(), fc.string(), (anything, text) => {
			expect(signerOf(body, anything, [secret], now)).toBe(-1);
			expect(signerOf(body, `t=${seconds},v2=${text}`, [secret], now)).toBe(-1);
		}),
	);
});
