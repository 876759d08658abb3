import { byId, openShop, type Shop } from '../support/shop';

let shop: Shop;
beforeEach(async () => {
	shop = await openShop();
});
afterEach(() => shop.sandbox.close());

const resend = { resource: 'invitation', operation: 'resend', invitationId: byId(701) };
const create = (additionalFields: object) => ({
	resource: 'invitation',
	operation: 'create',
	email: 'gaia.conti@example.com',
	role: 'Chat Operator',
	additionalFields,
});

test.each([resend, create({})])(
	'$operation sends one email, even when the answer is lost',
	async (parameters) => {
		shop.sandbox.failNext({ dropConnection: true, afterHandling: true });
		const { error } = await shop.run({ parameters });
		expect(error.description).toContain('Spoki may already have carried it out');
		expect(shop.sandbox.requests).toHaveLength(1);
	},
);

test.each([
	['no name', { firstName: '' }, {}],
	['half a name', { lastName: 'Conti' }, { additional_info: { last_name: 'Conti' } }],
])('an invitation may hold %s', async (_, additionalFields, sent) => {
	await shop.run({ parameters: create(additionalFields) });
	expect(shop.sandbox.requests[0].body).toEqual({
		email: 'gaia.conti@example.com',
		role: 'Chat Operator',
		...sent,
	});
});

describe('From List', () => {
	test('names invitations by email and role, and searches on the server', async () => {
		const { results } = await shop.search('searchInvitation', 'sala');
		expect(results).toEqual([{ name: 'dario.sala@example.com (Chat Operator)', value: 701 }]);
		expect(shop.sandbox.requests[0].query).toEqual({ search: 'sala', page_size: '100' });
	});

	test.each([
		[{ id: 9, email: 'a@example.com' }, 'a@example.com'],
		[{ id: 9 }, '9'],
	])('takes %p, since the form of an invitation is not known', async (invitation, name) => {
		shop.sandbox.failNext({
			status: 200,
			headers: { 'content-type': 'application/json' },
			body: [invitation],
		});
		expect((await shop.search('searchInvitation')).results).toEqual([{ name, value: 9 }]);
	});
});
