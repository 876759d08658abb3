const { currentReport } = require('../sandbox/data/report');

/** @type {import('.').Case[]} */
module.exports = [
	{
		operation: 'report.getAll',
		parameters: {
			limit: 10,
			filters: {
				granularity: 'Day',
				startDate: '2025-02-03T00:00:00',
				endDate: '2025-02-03T22:59:59Z',
			},
		},
		request: {
			path: '/api/1/reports/detailed/',
			query: {
				granularity: 'Day',
				start_date: '2025-02-03',
				end_date: '2025-02-03',
				page_size: '10',
			},
		},
		output: [
			{ period_start: '2025-02-03', template_category: 'MARKETING' },
			{ period_start: '2025-02-03', template_category: 'UTILITY' },
		],
	},
	{
		operation: 'report.getAllLegacy',
		parameters: { limit: 10, filters: { granularity: 'Month', startDate: '2025-02-03' } },
		request: {
			path: '/api/1/reports/',
			query: { granularity: 'Month', start_date: '2025-02-03', page_size: '10' },
		},
		output: [],
		refusal: { message: 'Not found.', description: "Use 'Get Many' of the resource 'Report'" },
		oldAnswer: [currentReport(7301)],
	},
];
