import { UserError } from 'n8n-workflow';

import type { Field } from '../description/Operation';
import { shown } from '../transport/shown';

/** Return All and Limit, on every operation that gives a collection. */
export const pagingFields: Field[] = [
	{
		local: true,
		property: {
			displayName: 'Return All',
			name: 'returnAll',
			type: 'boolean',
			default: false,
			description: 'Whether to return all results or only up to a given limit',
		},
	},
	{
		local: true,
		property: {
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 50,
			description: 'Max number of results to return',
		},
		read: (value) => {
			const limit = typeof value === 'boolean' ? Number.NaN : Number(value);
			if (Number.isInteger(limit) && limit >= 1) return limit;
			throw new UserError(`'Limit' must be a whole number from 1: ${shown(value)}`, {
				description: "Enter how many results to return, or switch on 'Return All'.",
			});
		},
	},
];
