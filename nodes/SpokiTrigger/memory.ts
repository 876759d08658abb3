import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { deepCopy } from 'n8n-workflow';

import { events } from './events';
import type { Watched } from './settings';
import type { WatchState } from './watch/state';

/** What n8n keeps of one event from poll to poll. */
interface Kept {
	fingerprint: string;
	state: WatchState;
}

/** The states of a trigger's events, by event. */
export type States = Map<string, WatchState | undefined>;

/** Reads what was kept. An event that is watched in another way now begins anew. */
export function readStates(context: IPollFunctions, watched: Watched[]): States {
	const data = context.getWorkflowStaticData('node');
	return new Map(
		watched.map(({ event, fingerprint }) => {
			const kept = data[event.value] as unknown as Kept | undefined;
			const isSame = kept?.fingerprint === fingerprint;
			return [event.value, isSame ? deepCopy(kept.state) : undefined];
		}),
	);
}

/**
 * Writes all states at once. To be called right before the poll returns, and never before it throws:
 * n8n keeps what was written either way.
 */
export function writeStates(context: IPollFunctions, watched: Watched[], states: States): void {
	const data = context.getWorkflowStaticData('node');
	for (const { value } of events) {
		const fingerprint = watched.find(({ event }) => event.value === value)?.fingerprint;
		const state = states.get(value);
		// Whole, because n8n does not notice changes inside.
		if (state === undefined || fingerprint === undefined) delete data[value];
		else data[value] = { fingerprint, state } as unknown as IDataObject;
	}
}
