import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import type { ItemValues } from '../Spoki/description/Operation';
import { readValues } from '../Spoki/operation/values';
import { shown } from '../Spoki/transport/shown';
import { events, type TriggerEvent } from './events';

import { DEFAULT_ITEMS_PER_POLL, PAUSES } from './properties';

/** What the user wants of one event. */
export interface Watched {
	event: TriggerEvent;
	/** The filters: `query` is Spoki's part of them, `local` ours. */
	values: ItemValues;
	/** Changes when the trigger is set to watch something else. */
	fingerprint: string;
	/** Tells the API key in use from another one. */
	key?: string;
}

export interface Settings {
	watched: Watched[];
	maxItemsPerPoll: number;
	/** One of the `PAUSES`. */
	afterAPause: string;
}

/**
 * Reads the trigger's parameters.
 *
 * @throws UserError that names the parameter
 */
export function readSettings(context: IPollFunctions): Settings {
	const selected = context.getNodeParameter('events', []) as string[];
	const options = context.getNodeParameter('options', {}) as IDataObject;
	const watched = events.filter(({ value }) => selected.includes(value));
	if (watched.length === 0) {
		throw new UserError("'Trigger On' is empty", {
			description: 'Choose at least one event that the workflow shall start for.',
		});
	}
	const maxItemsPerPoll = Number(options.maxItemsPerPoll ?? DEFAULT_ITEMS_PER_POLL);
	if (!Number.isInteger(maxItemsPerPoll) || maxItemsPerPoll < 1) {
		throw new UserError(
			`'Max Items per Poll' must be a whole number from 1: ${shown(options.maxItemsPerPoll)}`,
			{
				description: 'Enter how many new records one poll may give.',
			},
		);
	}
	return {
		watched: watched.map((event) => watch(context, event, options)),
		maxItemsPerPoll,
		afterAPause: pauseIn(options),
	};
}

function pauseIn({ afterAPause = PAUSES[0].value }: IDataObject): string {
	const pause = PAUSES.find(({ value }) => value === afterAPause);
	if (pause !== undefined) return pause.value;
	const values = PAUSES.map(({ name, value }) => `${value} (${name})`).join(' or ');
	throw new UserError(`'After a Pause' must be ${values}: ${shown(afterAPause)}`, {
		description: 'Choose one from the list, or let the expression give one of these values.',
	});
}

function watch(context: IPollFunctions, event: TriggerEvent, options: IDataObject): Watched {
	const given: IDataObject = {
		filters: context.getNodeParameter(event.filtersName, {}) as IDataObject,
		simplify: options.simplify ?? true,
	};
	const parameters = {
		getTimezone: () => context.getTimezone(),
		getNodeParameter: (name: string, _: number, fallback: unknown) => given[name] ?? fallback,
	} as Parameters<typeof readValues>[0];
	const values = readValues(parameters, event.collection, 0);
	const account = context.getNode().credentials?.spokiApi?.id ?? '';
	return {
		event,
		values,
		fingerprint: JSON.stringify([account, values.query, { ...values.local, simplify: undefined }]),
	};
}
