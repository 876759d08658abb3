import { createHash } from 'node:crypto';

import { RateWindow } from './RateWindow';

/** Windows of this process by key and limit group: nodes and executions with one key share them. */
const windows = new Map<string, RateWindow>();

/** Names a key without holding it: the same key at the same address gives the same text. */
export function hashKey(origin: string, apiKey: string): string {
	return createHash('sha256').update(`${origin}\n${apiKey}`).digest('hex');
}

/** The window that everything with this key and limit group shares. */
export function windowFor(keyHash: string, group: string): RateWindow {
	const name = `${keyHash} ${group}`;
	const window = windows.get(name) ?? new RateWindow();
	windows.set(name, window);
	return window;
}
