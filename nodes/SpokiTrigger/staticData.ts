import { randomUUID } from 'node:crypto';

import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { deepCopy } from 'n8n-workflow';

import { Continuity } from './Continuity';
import type { Watched } from './settings';
import { isBeginning, type Progress } from './watch/beginning';

/** What n8n keeps of a trigger from poll to poll. */
interface Kept {
	/** Made anew by each poll. */
	id: string;
	events: Record<string, { fingerprint: string; key?: string; state: Progress }>;
}

/** The states of a trigger's events, by event. */
export type States = Map<string, Progress | undefined>;

const continuity = new Continuity<Kept>();

/**
 * Reads what was kept. An event that is watched in another way now begins anew. With another key, the
 * collection may be another account's.
 *
 * @returns undefined where what was kept is about to be replaced, so that this poll would repeat the last
 */
export function readStates(
	context: IPollFunctions,
	trigger: string,
	watched: Watched[],
): States | undefined {
	const stored = storedBy(context);
	const beginning = continuity.begin(trigger, stored.id);
	if (beginning === 'wait') return undefined;
	const { events } = beginning === 'stored' ? stored : beginning.state;
	const states = watched.map(({ event, fingerprint, key }): [string, Progress | undefined] => {
		const kept = events[event.value];
		if (kept?.fingerprint !== fingerprint) return [event.value, undefined];
		const state = deepCopy(kept.state);
		const isMoved = kept.key !== key && !isBeginning(state);
		return [event.value, isMoved ? { ...state, isMoved } : state];
	});
	return new Map(states);
}

/** Whether n8n has stored what the last poll in this process found out. */
export function isStored(context: IPollFunctions, trigger: string): boolean {
	return continuity.begin(trigger, storedBy(context).id) === 'stored';
}

/**
 * Writes all states at once. To be called right before the poll returns, and never before it throws:
 * n8n keeps what was written either way.
 *
 * @param hasGiven whether the poll gives items
 */
export function writeStates(
	context: IPollFunctions,
	trigger: string,
	watched: Watched[],
	states: States,
	hasGiven: boolean,
): void {
	const basis = storedBy(context).id;
	const kept: Kept = { id: randomUUID(), events: {} };
	for (const { event, fingerprint, key } of watched) {
		const state = states.get(event.value);
		if (state !== undefined) kept.events[event.value] = { fingerprint, key, state };
	}
	continuity.end(trigger, basis, kept.id, deepCopy(kept), hasGiven);
	// As a whole, because n8n does not notice changes inside.
	context.getWorkflowStaticData('node').spoki = kept as unknown as IDataObject;
}

function storedBy(context: IPollFunctions): Kept {
	const stored = context.getWorkflowStaticData('node').spoki as unknown as Kept | undefined;
	return stored ?? { id: '', events: {} };
}
