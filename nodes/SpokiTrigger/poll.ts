import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';

import { SpokiClient } from '../Spoki/transport/client';
import { count } from '../Spoki/transport/count';
import { PollTime } from './Budget';
import { collectionOf } from './collection';
import { itemOf } from './items';
import { readStates, writeStates, type States } from './staticData';
import { readSettings, type Settings, type Watched } from './settings';
import { FailedPolls, forTrigger, isPassing, PATIENT_POLLS } from './trouble';
import { byAge, type DatedRecord } from './watch/records';
import { watch } from './watch/watch';

/** Triggers of this process whose poll is under way: n8n may begin the next one before it ends. */
const underWay = new Set<string>();

const failedPolls = new FailedPolls();

/**
 * One poll: all records that are new since the last one, oldest first, or null where there is none.
 * The state is written at the very end, so whatever ends a poll early leaves it as it was.
 *
 * @throws NodeApiError when Spoki does not accept the key, or was in trouble in five polls in a row
 * @throws NodeOperationError for a parameter or a credential that cannot be used
 */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const trigger = `${context.getWorkflow().id} ${context.getNode().id}`;
	if (underWay.has(trigger)) return null;
	underWay.add(trigger);
	try {
		return await pollEvents(context, trigger);
	} finally {
		underWay.delete(trigger);
	}
}

/** A new record and where it comes from. */
interface Found {
	watched: Watched;
	record: DatedRecord;
}

async function pollEvents(
	context: IPollFunctions,
	trigger: string,
): Promise<INodeExecutionData[][] | null> {
	const settings = readSettings(context);
	const states = readStates(context, trigger, settings.watched);
	if (states === undefined) return null;
	const { found, error, isChanged } = await search(context, settings, states);
	if (error === undefined) failedPolls.clear(trigger);
	else {
		const inARow = failedPolls.add(trigger);
		const isPatient = isPassing(error) && inARow < PATIENT_POLLS;
		// What one event gave must not wait until the other one is out of trouble.
		if (!isPatient && found.length === 0) {
			const wayOut = `${count(inARow, 'poll')} in a row failed. Nothing is lost: as soon as Spoki answers, the trigger carries on where it was.`;
			throw forTrigger(context.getNode(), error, wayOut);
		}
		context.logger.warn(
			`Spoki Trigger: ${error.message.replace(/\.$/, '')}. The next poll carries on.`,
		);
	}
	if (isChanged) writeStates(context, trigger, settings.watched, states, found.length > 0);
	if (found.length === 0) return null;
	found.sort((a, b) => byAge(a.record, b.record));
	return [found.map(({ watched, record }) => itemOf(watched, record.record))];
}

/** Looks for each event in turn. The states of those that went well are exchanged for the new ones. */
async function search(
	context: IPollFunctions,
	{ watched, maxItemsPerPoll }: Settings,
	states: States,
): Promise<{ found: Found[]; error?: Error; isChanged: boolean }> {
	const client = await SpokiClient.create(context);
	const time = new PollTime(context);
	const found: Found[] = [];
	let error: Error | undefined;
	let isChanged = false;
	for (const [index, one] of watched.entries()) {
		const { value } = one.event;
		const { source, everything } = collectionOf(client, one, time);
		if (!source.mayRead()) {
			context.logger.info(
				`Spoki Trigger: no request is left for '${one.event.name}' in this minute. The next poll carries on.`,
			);
		}
		// Each event has its share, so that a flood of one does not keep back the other.
		const limit = Math.ceil((maxItemsPerPoll - found.length) / (watched.length - index));
		try {
			const { records, state, notes } = await watch(states.get(value), source, everything, limit);
			states.set(value, state);
			isChanged = true;
			found.push(...records.map((record) => ({ watched: one, record })));
			for (const note of notes) context.logger.info(`Spoki Trigger, ${one.event.name}: ${note}`);
		} catch (thrown) {
			error ??= thrown as Error;
		}
	}
	return { found, error, isChanged };
}
