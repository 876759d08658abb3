import { UserError } from 'n8n-workflow';

import { shown } from '../../transport/shown';

/** What is wrong with a number: what it is, and the way out. */
export function refuse(label: string, value: unknown, what: string, advice: string): never {
	throw new UserError(`'${label}' ${what}: ${shown(value)}`, { description: advice });
}
