const { byId } = require('./locators');

/** @type {import('.').Case[]} */
module.exports = [
	{
		operation: 'tag.getAll',
		parameters: { limit: 2 },
		request: { path: '/api/1/tags/', query: { page_size: '2' } },
		output: [
			{ id: 206, name: 'Estero' },
			{ id: 205, name: 'Da richiamare' },
		],
	},
	{
		operation: 'tag.get',
		parameters: { tagId: byId('201') },
		request: { path: '/api/1/tags/201/' },
		output: [{ id: 201, name: 'Fedele' }],
	},
];
