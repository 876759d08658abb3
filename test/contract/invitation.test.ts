import { byId, startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

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
		harness.sandbox.failNext({ dropConnection: true, afterHandling: true });
		const { error } = await harness.run({ parameters });
		expect(error.description).toContain('Spoki may already have carried it out');
		expect(harness.sandbox.requests).toHaveLength(1);
	},
);

test.each([
	['no name', { firstName: '' }, {}],
	['half a name', { lastName: 'Conti' }, { additional_info: { last_name: 'Conti' } }],
])('an invitation may hold %s', async (_, additionalFields, sent) => {
	await harness.run({ parameters: create(additionalFields) });
	expect(harness.sandbox.requests[0].body).toEqual({
		email: 'gaia.conti@example.com',
		role: 'Chat Operator',
		...sent,
	});
});

describe('From List', () => {
	test('names invitations by email and role, and searches on the server', async () => {
		const { results } = await harness.search('searchInvitation', 'sala');
		expect(results).toEqual([{ name: 'dario.sala@example.com (Chat Operator)', value: 701 }]);
		expect(harness.sandbox.requests[0].query).toEqual({ search: 'sala', page_size: '100' });
	});

	test.each([
		[{ id: 9, email: 'a@example.com' }, 'a@example.com'],
		[{ id: 9 }, '9'],
	])('takes %p, since the form of an invitation is not known', async (invitation, name) => {
		harness.sandbox.failNext({
			status: 200,
			headers: { 'content-type': 'application/json' },
			body: [invitation],
		});
		expect((await harness.search('searchInvitation')).results).toEqual([{ name, value: 9 }]);
	});
});
