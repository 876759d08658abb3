import fc from 'fast-check';

import { fillPath } from '../../nodes/Spoki/transport/address';

const pattern = '/api/1/contacts/{contactId}/';

test.each(['1', '410001', '9223372036854775807'])('the ID %s goes into the path', (contactId) => {
	expect(fillPath(pattern, { contactId })).toBe(`/api/1/contacts/${contactId}/`);
});

test.each([
	...[undefined, null, 410001, {}, [], ['7'], true, Number.NaN],
	...[
		'',
		' ',
		'undefined',
		'null',
		'NaN',
		'[object Object]',
		'sync',
		'0',
		'007',
		'-1',
		'+1',
		'1.0',
	],
	...['1e3', '7/', '7?a', '..', '%2e', '7\n', '\ud800', '12345678901234567890', '7 '],
])('%p never does, whatever went wrong before', (contactId) => {
	expect(() => fillPath(pattern, { contactId })).toThrow("'contactId' is not an ID");
});

test('a record without an ID is none', () => {
	expect(() => fillPath(pattern)).toThrow("'contactId' is not an ID: undefined");
});

test('a phone number and the ID of a start link are encoded', () => {
	expect(fillPath('/phone/{phone}/', { phone: '+393331234567' })).toBe('/phone/%2B393331234567/');
	expect(fillPath('/wh/ap/{uuid}/', { uuid: '0f8e-a_1' })).toBe('/wh/ap/0f8e-a_1/');
	expect(() => fillPath('/wh/ap/{uuid}/', { uuid: 'a/../b' })).toThrow("'uuid' is not an ID");
});

test('whatever an ID is, the path has as many segments as its pattern', () => {
	fc.assert(
		fc.property(fc.anything(), fc.string({ unit: 'binary' }), (odd, text) => {
			for (const contactId of [odd, text]) {
				try {
					expect(fillPath(pattern, { contactId })).toMatch(/^\/api\/1\/contacts\/[1-9]\d*\/$/);
				} catch (error) {
					expect((error as Error).message).toContain('is not an ID');
				}
			}
		}),
	);
});
