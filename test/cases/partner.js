/** @type {import('.').Case[]} */
module.exports = [
	{
		operation: 'partner.getAll',
		parameters: { limit: 1 },
		request: { path: '/api/1/partners/', query: { page_size: '1' } },
		output: [{ id: 32, name: 'Bottega Digitale' }],
	},
];
