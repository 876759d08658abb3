const { byId } = require('./locators');

/** The one that the sandbox begins with, of its administrator. */
const PRIVATE_KEY = '0bf5efb2532ea6e22a8bea8fb19cef11';

/** @type {import('.').Case[]} */
module.exports = [
	{
		operation: 'account.getAll',
		parameters: { limit: 10 },
		request: { path: '/api/1/accounts/', query: { page_size: '10' } },
		output: [
			{ id: 7302, name: 'Studio Fornace', phone: null },
			{ id: 7301, name: 'Ceramiche Valdoro', phone: '390009900001' },
		],
	},
	{
		operation: 'account.get',
		parameters: { accountId: byId('7301') },
		request: { path: '/api/1/accounts/7301/' },
		output: [{ id: 7301, name: 'Ceramiche Valdoro', current_credit: 48_250 }],
	},
	{
		operation: 'account.getCurrentReport',
		parameters: { accountId: byId(7301) },
		request: { path: '/api/1/accounts/7301/current_report/' },
		output: [{ account: 7301, granularity: 'Month', read_message_count: 280 }],
	},
	{
		operation: 'account.createOnboardingLink',
		parameters: { accountId: byId(7301) },
		request: { path: '/api/1/accounts/7301/onboarding/' },
		output: [],
		refusal: { message: 'Not found.', description: "'Create' of the resource 'Channel'" },
		oldAnswer: { redirect_url: 'https://onboarding.example.com/7301' },
	},
	{
		operation: 'account.getAuthenticationToken',
		parameters: { email: 'anna.fabbri@example.com', privateKey: PRIVATE_KEY },
		request: {
			path: '/api/1/auth/get_authentication_token/',
			body: { email: 'anna.fabbri@example.com', private_key: PRIVATE_KEY },
		},
		output: [{ uid: '59aead4a768bd4ca9bd585c4f00f' }],
	},
	{
		operation: 'account.getByPhone',
		parameters: { phone: '0039 000 9900001' },
		request: { path: '/api/1/accounts/phone/%2B390009900001/' },
		output: [{ id: 7301, name: 'Ceramiche Valdoro', phone: '390009900001' }],
	},
];
