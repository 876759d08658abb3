import {
	withoutKey,
	withoutNamedSecrets,
	withoutSecrets,
} from '../../nodes/Spoki/transport/secrets';

const key = 'sentinel';

test('the key is masked at any depth, in names and values', () => {
	const value = { a: ['x sentinel y', { sentinel: [`${key}${key}`] }], b: 5, c: null };
	expect(withoutKey(value, key)).toEqual({
		a: ['x [API key] y', { '[API key]': ['[API key][API key]'] }],
		b: 5,
		c: null,
	});
	expect(value.a[0]).toBe('x sentinel y');
});

test('bytes that hold it become a masked text', () => {
	expect(withoutKey(Buffer.from('a sentinel'), key)).toBe('a [API key]');
});

test('what does not hold it stays the very same value', () => {
	const value = { a: [1, { b: 'text' }] };
	expect(withoutKey(value, key)).toBe(value);
});

test('an empty key masks nothing', () => {
	expect(withoutKey({ a: 'text' }, '')).toEqual({ a: 'text' });
});

test('the secrets of a request are masked likewise, empty ones mask nothing', () => {
	const value = { a: ['x sentinel y other'], b: 5 };
	expect(withoutSecrets(value, ['sentinel', '', 'other'])).toEqual({
		a: ['x [secret] y [secret]'],
		b: 5,
	});
	expect(withoutSecrets(value)).toBe(value);
});

test('what an answer calls a secret is masked, but not what it says of one', () => {
	const value = {
		secret: ['Invalid secret.'],
		webhook_set: [{ secret: 'sentinel', client_secret: 'sentinel', uuid: 'u' }],
		none: null,
	};
	expect(withoutNamedSecrets(value)).toEqual({
		secret: ['Invalid secret.'],
		webhook_set: [{ secret: '[secret]', client_secret: '[secret]', uuid: 'u' }],
		none: null,
	});
	expect(withoutNamedSecrets('text')).toBe('text');
});

test.each([
	['{"id": 5, "secret": "sent\\"inel', '{"id": 5, "secret": "[secret]'],
	['{"client_secret":"sentinel","id":5', '{"client_secret":"[secret]","id":5'],
	['The secret is wrong: whsec_sen/ti+nel=.', 'The secret is wrong: [secret]'],
	['{"secret": ["Wrong."], "other": "kept"', '{"secret": ["Wrong."], "other": "kept"'],
	['"a secret in words": kept', '"a secret in words": kept'],
])('likewise in the text %s', (given, masked) => {
	expect(withoutNamedSecrets(given)).toBe(masked);
	expect(withoutNamedSecrets({ detail: [given] })).toEqual({ detail: [masked] });
});
