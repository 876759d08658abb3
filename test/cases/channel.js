const { byId } = require('./locators');

/** @type {import('.').Case[]} */
module.exports = [
	{
		operation: 'channel.getAll',
		parameters: { limit: 5, filters: { whatsappBusinessAccount: ' 100000000000001 ' } },
		request: {
			path: '/api/1/channel/',
			query: { whatsapp_business_account: '100000000000001', page_size: '5' },
		},
		output: [{ id: 812 }, { id: 811, name: 'Bottega' }],
	},
	{
		operation: 'channel.get',
		parameters: { channelId: byId('811') },
		request: { path: '/api/1/channel/811/' },
		output: [{ id: 811, name: 'Bottega', platform: 'WhatsApp' }],
	},
	{
		operation: 'channel.getByPhone',
		parameters: { phone: '0039 000 9900002' },
		request: { path: '/api/1/channel/phone/%2B390009900002/' },
		output: [{ id: 812, identifier: '390009900002' }],
	},
	{
		operation: 'channel.create',
		parameters: {
			platform: 6,
			additionalFields: { name: 'Chat del sito', identifier: 'chat-sito', isPrimary: false },
		},
		request: {
			path: '/api/1/channel/',
			body: { platform: 6, name: 'Chat del sito', identifier: 'chat-sito', is_primary: false },
		},
		output: [{ name: 'Chat del sito', identifier: 'chat-sito', is_primary: false }],
	},
	{
		operation: 'channel.update',
		parameters: { channelId: byId(812), name: 'Scuola' },
		request: { path: '/api/1/channel/812/', body: { name: 'Scuola' } },
		output: [{ id: 812, name: 'Scuola' }],
	},
	{
		operation: 'channel.setPrimary',
		parameters: { channelId: byId(812) },
		request: { path: '/api/1/channel/812/set-primary/' },
		output: [{ id: 812, is_primary: true }],
	},
	{
		operation: 'channel.refreshStatus',
		parameters: { channelId: byId(811) },
		request: { path: '/api/1/channel/811/refresh-wa-status/' },
		output: [{ id: 811, status: 'Active' }],
	},
];
