import type { Field } from '../description/Operation';
import { asBoolean } from './valueTypes';

/**
 * Simplify, on every operation whose record has more than ten fields: in the panel of one that reads,
 * where the output is the point, and among the options of one that writes. A tool has Output instead.
 */
export const simplifySwitch: Field = {
	local: true,
	forTool: false,
	property: {
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
	},
};

/**
 * Keeps what a workflow says that was saved when Simplify stood in every panel: n8n drops what no
 * parameter is there for. The option goes before it.
 */
export const simplifyOfBefore: Field = {
	...simplifySwitch,
	read: (value) => asBoolean(value, `'${simplifySwitch.property.displayName}'`),
	property: { ...simplifySwitch.property, type: 'hidden' },
};
