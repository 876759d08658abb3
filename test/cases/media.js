const { byId } = require('./locators');

/** @type {import('.').Case[]} */
module.exports = [
	{
		operation: 'media.getAll',
		parameters: { limit: 1 },
		request: { path: '/api/1/media/', query: { page_size: '1' } },
		output: [{ is_deleted: false }],
	},
	{
		operation: 'media.get',
		parameters: { mediaId: byId(801) },
		request: { path: '/api/1/media/801/' },
		output: [{ id: 801, title: 'Vetrina' }],
	},
	{
		operation: 'media.create',
		parameters: {
			title: 'Listino',
			externalUrl: ' https://media.example.com/listino.pdf ',
			additionalFields: { contentType: 'application/pdf', formatType: 'document' },
		},
		request: {
			path: '/api/1/media/',
			body: {
				title: 'Listino',
				external_url: 'https://media.example.com/listino.pdf',
				content_type: 'application/pdf',
				format_type: 'document',
			},
		},
		output: [{ title: 'Listino', external_url: 'https://media.example.com/listino.pdf' }],
	},
	{
		operation: 'media.update',
		parameters: { mediaId: byId('802'), title: 'Piatto blu scuro' },
		request: { path: '/api/1/media/802/', body: { title: 'Piatto blu scuro' } },
		output: [{ id: 802, title: 'Piatto blu scuro', content_type: 'image/png' }],
	},
	{
		operation: 'media.delete',
		parameters: { mediaId: byId(803) },
		request: { path: '/api/1/media/803/' },
		output: [{ deleted: true, id: 803 }],
	},
];
