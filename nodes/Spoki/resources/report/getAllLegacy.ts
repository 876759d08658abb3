import type { Operation } from '../../description/Operation';
import { getAll } from './getAll';

/**
 * The reports as they were before the detailed ones: the same query, at an endpoint whose end
 * Spoki announced for 10 June 2026 (documented; whether it still answers is not known, and a
 * refusal with 404 is taken for its end). The answer's records are the figures of a period without
 * channel, category and status (assumed). The limit is assumed.
 */
export const getAllLegacy: Operation = {
	...getAll,
	value: 'getAllLegacy',
	name: 'Get Many Legacy',
	action: 'Get many legacy reports',
	description:
		"Retired by Spoki on 10 June 2026: use 'Get Many' instead. Retrieve figures of an earlier form.",
	path: '/api/1/reports/',
	retired: true,
	advice: {
		'404':
			"Spoki has retired this endpoint on 10 June 2026. Use 'Get Many' of the resource 'Report' instead.",
	},
};
