const { byId } = require('./locators');

/** @type {import('.').Case[]} */
module.exports = [
	{
		operation: 'agency.getAll',
		parameters: { returnAll: true },
		request: { path: '/api/1/agencies/', query: { page_size: '100' } },
		output: [{ id: 51, account: 7302 }],
	},
	{
		operation: 'agency.get',
		parameters: { agencyId: byId(51) },
		request: { path: '/api/1/agencies/51/' },
		output: [
			{
				id: 51,
				account: 7302,
				clients: [{ id: 7301, name: 'Ceramiche Valdoro', estimated_available_conversations: 710 }],
			},
		],
	},
];
