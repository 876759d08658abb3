import { randomUUID } from 'node:crypto';

import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { deepCopy } from 'n8n-workflow';

import { Continuity } from './Continuity';
import type { Watched } from './settings';
import type { WatchState } from './watch/state';

/** What n8n keeps of a trigger from poll to poll. */
interface Kept {
	/** Made anew by each poll. */
	id: string;
	events: Record<string, { fingerprint: string; state: WatchState }>;
}

/** The states of a trigger's events, by event. */
export type States = Map<string, WatchState | undefined>;

const continuity = new Continuity<Kept>();

/**
 * Reads what was kept. An event that is watched in another way now begins anew.
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
	return new Map(
		watched.map(({ event, fingerprint }) => {
			const kept = events[event.value];
			return [event.value, kept?.fingerprint === fingerprint ? deepCopy(kept.state) : undefined];
		}),
	);
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
	for (const { event, fingerprint } of watched) {
		const state = states.get(event.value);
		if (state !== undefined) kept.events[event.value] = { fingerprint, state };
	}
	continuity.end(trigger, basis, kept.id, deepCopy(kept), hasGiven);
	// As a whole, because n8n does not notice changes inside.
	context.getWorkflowStaticData('node').spoki = kept as unknown as IDataObject;
}

function storedBy(context: IPollFunctions): Kept {
	const stored = context.getWorkflowStaticData('node').spoki as unknown as Kept | undefined;
	return stored ?? { id: '', events: {} };
}
