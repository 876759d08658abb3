import { reasonOf } from '../../nodes/Spoki/transport/reason';

describe('the reason in the body of a refusal', () => {
	const bodies: Array<
		[what: string, body: unknown, text: string | undefined, fields?: string[], code?: string]
	> = [
		['detail', { detail: 'Not found.' }, 'Not found.'],
		['detail without a full stop', { detail: 'Not found' }, 'Not found.'],
		['detail as a list', { detail: ['One.', 'Two.'] }, 'One. Two.'],
		[
			'title, detail and code',
			{ title: 'Bad operator', detail: 'No such operator.', code: 'spoki::3004' },
			'No such operator. Bad operator.',
			[],
			'spoki::3004',
		],
		['title equal to detail', { title: 'Closed.', detail: 'Closed.' }, 'Closed.'],
		['message', { message: 'Account is closed.' }, 'Account is closed.'],
		[
			'error and error_code',
			{ error: 'No credit', error_code: 'spoki::1029' },
			'No credit.',
			[],
			'spoki::1029',
		],
		['error as an object', { error: { message: 'Deep.' } }, 'Deep.'],
		['a numeric code', { detail: 'No.', code: 17 }, 'No.', [], '17'],
		[
			'a field error',
			{ phone: ['Enter a valid phone number.'] },
			'phone: Enter a valid phone number.',
			['phone'],
		],
		[
			'two messages of a field',
			{ phone: ['Too short.', 'Not E.164.'] },
			'phone: Too short. phone: Not E.164.',
			['phone'],
		],
		[
			'two fields',
			{ phone: ['Bad.'], email: 'Bad too' },
			'phone: Bad. email: Bad too.',
			['phone', 'email'],
		],
		[
			'a nested field',
			{ custom_fields: { CITY: ['Too long.'] } },
			'custom_fields.CITY: Too long.',
			['custom_fields.CITY'],
		],
		[
			'non_field_errors',
			{ non_field_errors: ['Phone and email differ.'] },
			'Phone and email differ.',
		],
		['errors with fields', { errors: { name: ['Taken.'] } }, 'name: Taken.', ['name']],
		[
			'elements of a list',
			{ contacts: [{}, { phone: ['Bad.'] }] },
			'contacts.[1].phone: Bad.',
			['contacts.[1].phone'],
		],
		['a bare list of messages', ['One.', 'Two.'], 'One. Two.'],
		['a bare list of elements', [{}, { phone: ['Bad.'] }], '[1].phone: Bad.', ['[1].phone']],
		['plain text', 'Too many requests', 'Too many requests.'],
		['JSON as text', '{"detail":"Not found."}', 'Not found.'],
		['bytes', Buffer.from('{"detail":"Not found."}'), 'Not found.'],
		['a web page', '<!DOCTYPE html><html><title>502</title></html>', undefined],
		['nothing', '', undefined],
		['null', null, undefined],
		['an empty object', {}, undefined],
		['an empty list', [], undefined],
		['only a status', { status: 400, success: false }, undefined],
		['a number', 5, '5.'],
		['control characters', { detail: 'Line one\nline\u0000 two' }, 'Line one line two.'],
		['a system code', { detail: 'ENOENT: no such template' }, 'ENOENT: no such template.'],
	];

	test.each(bodies)('%s', (...[, body, text, fields = [], code]) => {
		expect(reasonOf(body)).toEqual({ text, fields, code });
	});

	test.each<[string, unknown, string, string[]]>([
		['code', { code: ['Taken.'] }, 'code: Taken.', ['code']],
		['status', { status: ['Not a choice.'] }, 'status: Not a choice.', ['status']],
		['type', { type: { it: ['No.'] } }, 'type.it: No.', ['type.it']],
		['title', { title: ['Too long.'] }, 'title: Too long.', ['title']],
		['code inside a list', [{ code: ['Taken.'] }], '[0].code: Taken.', ['[0].code']],
		['title inside errors', { errors: { title: ['Bad.'] } }, 'title: Bad.', ['title']],
		[
			'an error that names its field',
			{ type: 'x', errors: [{ attr: 'contacts.1.phone', code: 'invalid', detail: 'Bad.' }] },
			'contacts.1.phone: Bad.',
			['contacts.1.phone'],
		],
		['field and message', { field: 'email', message: 'Taken.' }, 'email: Taken.', ['email']],
		['a field called field', { field: ['Bad.'] }, 'field: Bad.', ['field']],
	])('A2: a list or an object is about a field of that name: %s', (_, body, text, fields) => {
		expect(reasonOf(body)).toEqual({ text, fields, code: undefined });
	});

	test('of thousands of fields the first are enough', () => {
		const body = Object.fromEntries(
			Array.from({ length: 3_000 }, (_, index) => [`f${index}`, ['No.']]),
		);
		expect(reasonOf(body).fields).toHaveLength(20);
	});

	test('a dump is cut', () => {
		expect(reasonOf({ detail: 'a'.repeat(2_000) }).text).toHaveLength(500);
	});
});
