const { byId, fromList } = require('./locators');

/** @type {import('.').Case[]} */
module.exports = [
	{
		operation: 'partner.getAll',
		parameters: { limit: 1 },
		request: { path: '/api/1/partners/', query: { page_size: '1' } },
		output: [{ id: 32, name: 'Bottega Digitale' }],
	},
	{
		operation: 'partner.getAccounts',
		parameters: { returnAll: true },
		request: { path: '/api/1/partners/accounts/', query: { page_size: '100' } },
		output: [
			{ id: 7301, name: 'Ceramiche Valdoro' },
			{ id: 7302, name: 'Studio Fornace' },
		],
	},
	{
		operation: 'partner.createOnboardingLink',
		parameters: { accountId: byId('7301') },
		request: { path: '/api/1/partners/onboarding/', body: { account: 7301 } },
		output: [{ redirect_url: 'https://onboarding.example.com/7301' }],
	},
	{
		operation: 'partner.createApiKey',
		parameters: { accountId: fromList(7301) },
		request: { path: '/api/1/partners/create_api_key_for_account/', body: { account: 7301 } },
		output: [{ accountId: 7301 }],
	},
	{
		operation: 'partner.revokeApiKey',
		parameters: { accountId: byId(7302) },
		request: { path: '/api/1/partners/revoke_api_key_for_account/', body: { account: 7302 } },
		output: [{ success: true }],
	},
	{
		operation: 'partner.addClients',
		parameters: {
			accountName: 'Forno Aurora',
			email: ' aurora@example.com',
			additionalFields: {
				country: 'Italia',
				countryCode: 'IT',
				firstName: 'Aurora',
				vatAmount: 22,
			},
		},
		request: {
			path: '/api/1/partners/add_sv_clients/',
			body: [
				{
					account_name: 'Forno Aurora',
					email: 'aurora@example.com',
					country: 'Italia',
					country_code: 'IT',
					first_name: 'Aurora',
					vat_amount: 22,
				},
			],
		},
		output: [{ account_name: 'Forno Aurora', country_code: 'IT' }],
	},
	{
		operation: 'partner.createSubrecharge',
		parameters: { accountId: byId(7301), amount: '10000' },
		request: {
			path: '/api/1/partners/create_subrecharge/',
			body: { destination_account: 7301, amount: 10_000 },
		},
		output: [{ destination_account: 7301, amount: 10_000 }],
	},
	{
		operation: 'partner.setProfitMargins',
		parameters: {
			accountId: byId(7301),
			updateFields: { marketingProfitMargin: 12, smsOneWayProfitMargin: 0 },
		},
		request: {
			path: '/api/1/partners/set_profits/',
			body: {
				destination_account: 7301,
				marketing_profit_margin: 12,
				sms_one_way_profit_margin: 0,
			},
		},
		output: [{ destination_account: 7301, marketing_profit_margin: 12 }],
	},
	{
		operation: 'partner.moveCredit',
		parameters: { accountId: byId(7301), creditToMove: 250 },
		request: {
			path: '/api/1/partners/move_credit_from_account/',
			body: { account_id: 7301, credit_to_move: 250 },
		},
		output: [{ success: true }],
	},
	{
		operation: 'partner.getAccountReport',
		parameters: {
			accountId: byId(7301),
			returnAll: true,
			filters: { granularity: 2, startDate: '2025-02-01', endDate: '2025-02-02' },
		},
		request: {
			path: '/api/1/partners/get_account_report/',
			query: {
				account_id: '7301',
				granularity: '2',
				startDate: '2025-02-01',
				endDate: '2025-02-02',
				page_size: '100',
			},
		},
		output: [
			{ account: 7301, period_start: '2025-02-01' },
			{ account: 7301, period_start: '2025-02-02' },
		],
	},
	{
		operation: 'partner.getAccountForecasts',
		parameters: { accountId: byId(7301), limit: 5, filters: { countryCode: ' IT' } },
		request: {
			path: '/api/1/partners/get_account_forecasts/',
			query: { account_id: '7301', country_code: 'IT', page_size: '5' },
		},
		output: [{ account: 7301, country_code: 'IT' }],
	},
	{
		operation: 'partner.createConversationsSubrecharge',
		parameters: { accountId: byId(7301), conversations: 50 },
		request: {
			path: '/api/1/partners/create_conversations_subrecharge/',
			body: { destination_account: 7301, conversations: 50 },
		},
		output: [{ destination_account: 7301, conversations: 50 }],
	},
];
