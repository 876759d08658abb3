const { byId } = require('./locators');

/** @type {import('.').Case[]} */
module.exports = [
	{
		operation: 'customField.getAll',
		parameters: { limit: 5, filters: { search: 'birth' } },
		request: { path: '/api/1/custom-fields/', query: { search: 'birth', page_size: '5' } },
		output: [{ id: 102, code: 'BIRTHDAY', field_type: 2, field_type_name: 'Date' }],
	},
	{
		operation: 'customField.get',
		parameters: { customFieldId: byId(101) },
		request: { path: '/api/1/custom-fields/101/' },
		output: [{ id: 101, code: 'LAST_ORDER', field_type_name: 'Text' }],
	},
	{
		operation: 'customField.create',
		parameters: {
			label: 'LOYALTY_LEVEL',
			code: ' LOYALTY_LEVEL_2',
			fieldType: 3,
			additionalFields: { example: '2026-12-01T18:00:00+01:00' },
		},
		request: {
			path: '/api/1/custom-fields/',
			body: {
				label: 'LOYALTY_LEVEL',
				code: 'LOYALTY_LEVEL_2',
				field_type: 3,
				example: '2026-12-01T18:00:00+01:00',
			},
		},
		output: [{ code: 'LOYALTY_LEVEL_2', field_type: 3, field_type_name: 'Date and Time' }],
	},
	{
		operation: 'customField.update',
		parameters: { customFieldId: byId('103'), label: 'NEXT_LESSON' },
		request: { path: '/api/1/custom-fields/103/', body: { label: 'NEXT_LESSON' } },
		output: [{ id: 103, label: 'NEXT_LESSON', code: 'NEXT_COURSE' }],
	},
	{
		operation: 'customField.delete',
		parameters: { customFieldId: byId(104) },
		request: { path: '/api/1/custom-fields/104/' },
		output: [{ deleted: true, id: 104 }],
	},
];
