import type { Field } from '../description/Operation';

/** Simplify, on every operation whose record has more than ten fields. */
export const simplifySwitch: Field = {
	local: true,
	property: {
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
	},
};
