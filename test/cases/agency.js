/** @type {import('.').Case[]} */
module.exports = [
	{
		operation: 'agency.getAll',
		parameters: { returnAll: true },
		request: { path: '/api/1/agencies/', query: { page_size: '100' } },
		output: [{ id: 51, account: 7302 }],
	},
];
