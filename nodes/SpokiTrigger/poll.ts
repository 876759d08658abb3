import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';

import { SpokiClient } from '../Spoki/transport/client';
import { count } from '../Spoki/transport/count';
import { endActivation, isSwitchedOn } from './activation';
import { PollTime } from './Budget';
import { itemOf } from './items';
import { search } from './search';
import { readSettings } from './settings';
import { SpokiClock } from './SpokiClock';
import { isStored, readStates, writeStates } from './staticData';
import { FailedPolls, forTrigger } from './trouble';
import { byAge } from './watch/records';

/** Triggers of this process whose poll is under way: n8n may begin the next one before it ends. */
const underWay = new Set<string>();

/** So much of a key's hash tells keys apart, and is too little to find out a key by. */
const HASH_CHARACTERS = 8;

const failedPolls = new FailedPolls();

/**
 * One poll: all records that are new since the last one, oldest first, or null where there is none.
 * The state is written at the very end, so whatever ends a poll early leaves it as it was.
 *
 * @throws NodeApiError when Spoki does not accept the key, or was in trouble in five polls in a row;
 *   then once an hour
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

async function pollEvents(
	context: IPollFunctions,
	trigger: string,
): Promise<INodeExecutionData[][] | null> {
	const begun = Date.now();
	const time = new PollTime(context);
	const clock = new SpokiClock();
	const settings = readSettings(context);
	const client = await SpokiClient.create(context, ({ date }, sent, received) =>
		clock.hear(date, sent, received),
	);
	const key = client.keyHash.slice(0, HASH_CHARACTERS);
	settings.watched = settings.watched.map((one) => ({ ...one, key }));
	const states = readStates(context, trigger, settings.watched);
	if (states === undefined) return null;
	const isAfterPause = isSwitchedOn(context);
	if (isAfterPause) failedPolls.clear(trigger);
	if (isAfterPause && settings.afterAPause === 'beginAnew') states.clear();

	const { found, error, isChanged } = await search(
		{ context, client, clock, time, begun },
		settings,
		states,
	);
	if (error === undefined) failedPolls.clear(trigger);
	else {
		const { inARow, isDue } = failedPolls.add(trigger, error);
		// What one event gave must not wait until the other one is out of trouble.
		if (isDue && found.length === 0) {
			failedPolls.reported(trigger, error);
			const wayOut = `${count(inARow, 'poll')} in a row failed. Nothing is lost: as soon as Spoki answers, the trigger carries on where it was.`;
			throw forTrigger(context.getNode(), error, wayOut);
		}
		context.logger.warn(
			`Spoki Trigger: ${error.message.replace(/\.$/, '')}. The next poll carries on.`,
		);
	}
	endActivation(context);
	if (isChanged || !isStored(context, trigger)) {
		writeStates(context, trigger, settings.watched, states, found.length > 0);
	}
	if (found.length === 0) return null;
	found.sort((a, b) => byAge(a.record, b.record));
	return [found.map(({ watched, record }) => itemOf(watched, record.record))];
}
