import { UserError } from 'n8n-workflow';

import type { Field } from '../description/Operation';
import { shown } from '../transport/shown';

/** A field of an operation together with the value that it was read to. */
interface Read {
	field: Field;
	value: unknown;
}

/**
 * Checks every period of every operation: it must not end before it begins. Its two days are read
 * already, so they compare as texts.
 *
 * @throws UserError that names both ends
 */
export function checkPeriods(entries: Read[]): void {
	for (const { field: end, value: last } of entries) {
		const start = entries.find(({ field }) => field.property.name === end.notBefore);
		if (start === undefined || String(start.value) <= String(last)) continue;
		const [from, until] = [start.field, end].map(({ property }) => property.displayName);
		throw new UserError(`'${from}' is after '${until}': ${shown(start.value)}`, {
			description: `'${until}' is ${shown(last)}, so no day is in between. Exchange the two days, or correct one of them.`,
		});
	}
}
