import { UserError } from 'n8n-workflow';

import type { Field } from '../description/Operation';

/** How a value is read where a field says nothing else: by its property's type, forgiving in the form. */
export function readByType({
	property: { displayName, type },
}: Field): (value: unknown) => unknown {
	if (type === 'number') return (value) => asNumber(value, displayName);
	if (type === 'boolean') return (value) => asBoolean(value, displayName);
	return (value) => asText(value, displayName);
}

function asText(value: unknown, displayName: string): string {
	if (typeof value === 'object') {
		throw new UserError(
			`'${displayName}' must be a text, not ${Array.isArray(value) ? 'a list' : 'an object'}`,
			{ description: 'Point the expression at a single value.' },
		);
	}
	return String(value);
}

function asNumber(value: unknown, displayName: string): number {
	const number = typeof value === 'string' ? Number(value.trim()) : value;
	if (typeof number !== 'number' || !Number.isFinite(number)) {
		throw new UserError(`'${displayName}' must be a number: ${String(value)}`, {
			description: 'Write digits only, such as 100.',
		});
	}
	return number;
}

function asBoolean(value: unknown, displayName: string): boolean {
	const text = String(value).trim().toLowerCase();
	if (['true', '1', 'yes'].includes(text)) return true;
	if (['false', '0', 'no'].includes(text)) return false;
	throw new UserError(`'${displayName}' must be true or false: ${String(value)}`, {
		description: 'Switch it on or off, or give true or false.',
	});
}
