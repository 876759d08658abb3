import type { IPollFunctions } from 'n8n-workflow';

import type { SpokiClient } from '../Spoki/transport/client';
import type { PollTime } from './Budget';
import { collectionOf } from './collection';
import type { Settings, Watched } from './settings';
import type { SpokiClock } from './SpokiClock';
import type { States } from './staticData';
import type { DatedRecord } from './watch/records';
import { watch } from './watch/watch';

/** What a search works with. */
export interface SearchMeans {
	context: IPollFunctions;
	client: SpokiClient;
	clock: SpokiClock;
	time: PollTime;
	/** When the poll began, on our clock. */
	begun: number;
}

/** A new record and where it comes from. */
export interface Found {
	watched: Watched;
	record: DatedRecord;
}

/**
 * Looks for each event in turn. The states of those that went well are exchanged for the new ones. An
 * event without any begins with this poll, whether or not Spoki can be read.
 */
export async function search(
	{ context, client, clock, time, begun }: SearchMeans,
	{ watched, maxItemsPerPoll }: Settings,
	states: States,
): Promise<{ found: Found[]; error?: Error; isChanged: boolean }> {
	const found: Found[] = [];
	let error: Error | undefined;
	let isChanged = false;
	for (const [index, one] of watched.entries()) {
		const { value, name } = one.event;
		const { source, everything } = collectionOf(client, one, time);
		if (!source.mayRead()) {
			context.logger.info(
				`Spoki Trigger: no request is left for '${name}' in this minute. The next poll carries on.`,
			);
		}
		// Each event has its share, so that a flood of one does not keep back the other.
		const limit = Math.ceil((maxItemsPerPoll - found.length) / (watched.length - index));
		const given = states.get(value);
		try {
			const heard = { ...source, clockAhead: () => clock.ahead };
			const { records, state, notes } = await watch(given, heard, everything, limit);
			if (state !== undefined) states.set(value, state);
			isChanged ||= state !== given;
			found.push(...records.map((record) => ({ watched: one, record })));
			for (const note of notes) context.logger.info(`Spoki Trigger, ${name}: ${note}`);
		} catch (thrown) {
			error ??= thrown as Error;
		}
		if (states.get(value) === undefined) {
			states.set(value, { begun, clockAhead: clock.ahead });
			isChanged = true;
		}
	}
	return { found, error, isChanged };
}
