const { byId } = require('./locators');

/**
 * @param {string} component_type
 * @param {string} text
 * @param {string | null} format
 */
const component = (component_type, text, format = null) => ({
	component_type,
	parameters: [],
	format,
	text,
});

/**
 * @param {string} button_type
 * @param {string} text
 * @param {number} order
 */
const button = (button_type, text, order, fields = {}) => ({
	component_type: null,
	text,
	order,
	button_type,
	phone_number: null,
	form_id: null,
	url: null,
	send_as_shortlink: null,
	...fields,
});

/** @type {import('.').Case[]} */
module.exports = [
	{
		operation: 'template.getAll',
		parameters: { limit: 3, filters: { search: 'Ordine pronto', channelId: byId(' 1 ') } },
		request: {
			path: '/api/1/templates/',
			query: { search: 'Ordine pronto', channel_id: '1', page_size: '3' },
		},
		output: [{ id: 501, name: 'Ordine pronto' }],
	},
	{
		operation: 'template.get',
		parameters: { templateId: byId(502), additionalFields: { channelId: '1' } },
		request: { path: '/api/1/templates/502/', query: { channel_id: '1' } },
		output: [
			{
				id: 502,
				name: 'Promemoria corso',
				category: 'UTILITY',
				languages: ['it', 'en'],
				approved_languages: ['it', 'en'],
				header: 'Corso di tornio',
				body: 'Ciao %%FIRST_NAME%%, ti aspettiamo %%NEXT_COURSE%% al tornio.',
				footer: null,
				variables: ['FIRST_NAME', 'NEXT_COURSE'],
				buttons: ['Ci sarò', 'Non posso'],
			},
		],
	},
	{
		operation: 'template.create',
		parameters: {
			name: 'Vaso nuovo',
			category: 'MARKETING',
			language: ' it ',
			headerFormat: 'text',
			headerText: 'Novità per %%FIRST_NAME%%',
			body: 'Ciao %%FIRST_NAME%%, è arrivato %%LAST_ORDER%% in bottega.',
			footer: 'Ceramiche Valdoro',
			buttons: {
				button: [
					{ type: 'quick_reply', text: 'Mi interessa' },
					{
						type: 'url',
						text: 'Guarda',
						url: 'https://shop.example.com/v/%%LAST_ORDER%%',
						sendAsShortlink: true,
					},
					{ type: 'call', text: 'Chiama', phoneNumber: '0039 080 990 0001' },
				],
			},
			exampleCustomFields: {
				example: [
					{ code: 'FIRST_NAME', value: 'Giulia' },
					{ code: '%%LAST_ORDER%%', value: 'un vaso' },
				],
			},
			additionalFields: {
				channelId: '1',
				subcategory: 'CLASSIC',
				templateGroups: '12, 13',
			},
		},
		request: {
			path: '/api/1/templates/',
			body: {
				name: 'Vaso nuovo',
				category: 'MARKETING',
				channel_id: 1,
				subcategory: 'CLASSIC',
				template_groups: [12, 13],
				templatelocalization_set: [
					{
						language: 'it',
						header_template_component: component('header', 'Novità per %%FIRST_NAME%%', 'text'),
						body_template_component: component(
							'body',
							'Ciao %%FIRST_NAME%%, è arrivato %%LAST_ORDER%% in bottega.',
						),
						footer_template_component: component('footer', 'Ceramiche Valdoro'),
						templatebuttoncomponent_set: [
							button('quick_reply', 'Mi interessa', 0),
							button('url', 'Guarda', 1, {
								url: 'https://shop.example.com/v/%%LAST_ORDER%%',
								send_as_shortlink: true,
							}),
							button('call', 'Chiama', 2, { phone_number: '+390809900001' }),
						],
						example_custom_fields: { FIRST_NAME: 'Giulia', LAST_ORDER: 'un vaso' },
					},
				],
			},
		},
		output: [
			{
				name: 'Vaso nuovo',
				languages: ['it'],
				approved_languages: [],
				buttons: [
					'Mi interessa',
					'Guarda (https://shop.example.com/v/%%LAST_ORDER%%)',
					'Chiama (+390809900001)',
				],
			},
		],
	},
	{
		operation: 'template.update',
		parameters: {
			templateId: byId('501'),
			localizationMode: 'json',
			templatelocalizationSet: '{"id": 5101, "footer_template_component": null}',
			updateFields: { category: 'UTILITY', name: 'Ordine pronto in bottega' },
		},
		request: {
			path: '/api/1/templates/501/',
			body: {
				name: 'Ordine pronto in bottega',
				category: 'UTILITY',
				templatelocalization_set: [{ id: 5101, footer_template_component: null }],
			},
		},
		output: [{ id: 501, name: 'Ordine pronto in bottega', category: 'UTILITY' }],
	},
	{
		operation: 'template.clone',
		parameters: { templateId: byId(502) },
		request: { path: '/api/1/templates/502/clone/' },
		output: [{ name: 'Promemoria corso (copia)', approved_languages: [] }],
	},
	{
		operation: 'template.revertToDraft',
		parameters: { templateId: byId(503), simplify: false },
		request: { path: '/api/1/templates/503/back_to_draft/' },
		output: [{ id: 503, is_approved: false }],
	},
	{
		operation: 'template.delete',
		parameters: { templateId: byId('504'), options: { forceDelete: false } },
		request: { path: '/api/1/templates/504/' },
		output: [{ deleted: true, id: 504 }],
	},
	{
		operation: 'template.submit',
		parameters: { templateId: byId(503) },
		request: { path: '/api/1/templates/503/submit/' },
		output: [{ id: 503, header: 'Document', approved_languages: [] }],
	},
];
