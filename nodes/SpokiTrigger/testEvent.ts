import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { SpokiClient } from '../Spoki/transport/client';
import { PollTime } from './Budget';
import { collectionOf } from './collection';
import { itemOf } from './items';
import { readSettings } from './settings';
import { forTrigger } from './trouble';
import { newestOf } from './watch/Pages';

/** A person looks at the screen: longer than this a request must not wait for the rate limit, in milliseconds. */
const PATIENCE_MILLISECONDS = 5_000;

const TRY_AGAIN =
	'Fetch the test event again in a minute. The trigger itself is patient: when it is active, it goes on by itself.';

/**
 * What the editor shows for 'Fetch Test Event': the newest record of each event. It neither looks at
 * the trigger's state nor changes it.
 *
 * @throws NodeOperationError where there is no record yet
 */
export async function fetchTestEvent(context: IPollFunctions): Promise<INodeExecutionData[][]> {
	const { watched } = readSettings(context);
	const client = await SpokiClient.create(context);
	const time = new PollTime(context);
	const items: INodeExecutionData[] = [];
	for (const one of watched) {
		const { source } = collectionOf(client, one, time, PATIENCE_MILLISECONDS);
		const record = await newestOf(source).catch((error) => {
			throw forTrigger(context.getNode(), error, TRY_AGAIN);
		});
		if (record !== undefined) items.push(itemOf(one, record));
	}
	if (items.length > 0) return [items];
	const names = watched.map(({ event }) => event.resource.name.toLowerCase()).join(' and no ');
	throw new NodeOperationError(context.getNode(), `Spoki has no ${names} to show as an example`, {
		description:
			'Create one in Spoki, or loosen the filters, and fetch the test event again. The trigger itself works without one: you can activate the workflow (n8n 2: publish it) right away.',
	});
}
