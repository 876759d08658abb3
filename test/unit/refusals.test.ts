import { refusalsOf } from '../../nodes/Spoki/operation/refusals/refusals';

const phones = ['+393330000001', '+393330000002', '+39333000000'];
const contacts = phones.map((phone) => ({ phone }));
const request = { elements: contacts, body: { contacts }, identifiedBy: ['phone', 'email'] };

describe('what a bulk answer refuses', () => {
	const answers: Array<
		[what: string, body: unknown, byPosition: Record<number, string>, unassigned?: string[]]
	> = [
		['nothing', { errors: [] }, {}],
		['nothing in an empty answer', '', {}],
		['nothing in a list of contacts', [{ id: 1, phone: phones[0] }], {}],
		[
			'by phone and detail',
			{ errors: [{ phone: phones[1], detail: 'Blocked.' }] },
			{ 1: 'Blocked.' },
		],
		[
			'by phone without +',
			{ errors: [{ phone: '393330000002', detail: 'Blocked.' }] },
			{ 1: 'Blocked.' },
		],
		[
			'by phone as a number',
			{ errors: [{ phone: 393330000002, error: 'Blocked' }] },
			{ 1: 'Blocked.' },
		],
		['by phone only', { errors: [{ phone: phones[1] }] }, { 1: 'Spoki gave no reason.' }],
		[
			'by the whole contact',
			{ errors: [{ contact: { phone: phones[1], first_name: 'Luca' }, error: 'Blocked' }] },
			{ 1: 'Blocked.' },
		],
		[
			'by a phone in the sentence',
			{ errors: [{ phone: [`${phones[1]} is not valid.`] }] },
			{ 1: `phone: ${phones[1]} is not valid.` },
		],
		[
			'by a sentence alone',
			{ errors: [`${phones[1]} is not valid.`] },
			{ 1: `${phones[1]} is not valid.` },
		],
		[
			'a number that is the beginning of another',
			{ errors: [{ phone: phones[2], detail: 'Short.' }] },
			{ 2: 'Short.' },
		],
		['by index', { errors: [{ index: 0, email: ['Not valid.'] }] }, { 0: 'email: Not valid.' }],
		[
			'by place among all',
			{ errors: [{}, { email: ['Not valid.'] }, {}] },
			{ 1: 'email: Not valid.' },
		],
		['nobody', { errors: [{ detail: 'Blocked.' }] }, {}, ['Blocked.']],
		['nobody, not in a list', { errors: { detail: 'Blocked.' } }, {}, ['Blocked.']],
	];

	test.each(answers)('%s', (...[, body, byPosition, unassigned = []]) => {
		const refusals = refusalsOf(body, request);
		expect(Object.fromEntries(refusals.byPosition)).toEqual(byPosition);
		expect(refusals.unassigned).toEqual(unassigned);
	});
});
