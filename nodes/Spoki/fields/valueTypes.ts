import { UserError } from 'n8n-workflow';

import type { Field } from '../description/Operation';
import { shown } from '../transport/shown';
import { textOf } from './text';

/**
 * Makes the reading of a field that has none of its own: the property's type decides, and the form
 * may vary.
 */
export function readByType({
	property: { displayName, type },
	trimmed,
}: Pick<Field, 'property' | 'trimmed'>): (value: unknown) => unknown {
	const label = `'${displayName}'`;
	if (type === 'number') return (value) => asNumber(value, label);
	if (type === 'boolean') return (value) => asBoolean(value, label);
	return (value) => (trimmed ? textOf(value, label).trim() : textOf(value, label));
}

function asNumber(value: unknown, label: string): number {
	const number = typeof value === 'string' ? Number(value.trim()) : value;
	if (typeof number !== 'number' || !Number.isFinite(number)) {
		throw new UserError(`${label} must be a number: ${shown(value)}`, {
			description: 'Write digits only, such as 100.',
		});
	}
	return number;
}

/** @param label what the person calls its place, such as `'Is Blocked'` */
export function asBoolean(value: unknown, label: string): boolean {
	const text = String(value).trim().toLowerCase();
	if (['true', '1', 'yes'].includes(text)) return true;
	if (['false', '0', 'no'].includes(text)) return false;
	throw new UserError(`${label} must be true or false: ${shown(value)}`, {
		description: 'Switch it on or off, or give true or false.',
	});
}
