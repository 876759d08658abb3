import { withoutKey } from '../../nodes/Spoki/transport/secrets';

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
