import { createHash } from 'node:crypto';

/** A name short enough to remember many, from which nobody reads what it stands for. */
export function shortName(name: Buffer | string): string {
	return createHash('sha256').update(name).digest('base64').slice(0, 12);
}
