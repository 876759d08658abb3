import { pacedMeasure } from './paced.mjs';
import { arrivedCustomers, customers, upsertNodes } from './upsertNodes.mjs';

export const upserts = pacedMeasure({
	name: 'upserts',
	what: 'upserts',
	items: customers(240),
	perMinute: 120,
	latencies: [0, 0.3, 1, 2],
	aim: { of: 'ratio', is: 'at most', value: 1.05 },
	nodes: upsertNodes,
	arrived: arrivedCustomers,
});
