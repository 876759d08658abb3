import type { IDataObject } from 'n8n-workflow';

import type { Operation } from '../../nodes/Spoki/description/Operation';
import { GROUPS } from '../../nodes/Spoki/operation/properties';
import { resources } from '../../nodes/Spoki/resources';
import type { cases } from '../cases';
import { byId, openShop } from './shop';

type Case = (typeof cases)[number];
type Parameters = Case['parameters'];

/** What makes a run of an operation. */
type Run = Pick<Case, 'items' | 'parameters'>;

const json = { 'content-type': 'application/json' };

/** What the operation of a case puts out in simplified form: as the case says it. */
export async function outputsOf(theCase: Case): Promise<IDataObject[]> {
	return await outputsIn(theCase, theCase);
}

/**
 * What it puts out in further runs that bring other records: all that there are, those with nothing
 * but what is required, and for an operation on one record each of its kind.
 */
export async function furtherOutputsOf(theCase: Case): Promise<IDataObject[]> {
	const runs = [bare(theCase), await onEachRecord(theCase)].filter((run) => run !== undefined);
	const outputs = await Promise.all(runs.map(async (run) => await outputsIn(theCase, run)));
	return outputs.flat();
}

/** In a shop of its own, where nothing of what another run did is to be seen. */
async function outputsIn({ operation, oldAnswer }: Case, { parameters, items }: Run) {
	const shop = await openShop({ enforceLimits: false });
	if (oldAnswer !== undefined)
		shop.sandbox.failNext({ operation, status: 200, headers: json, body: oldAnswer });
	const { items: outputs } = await shop.run({
		parameters: presetOf(operation, parameters),
		items,
		onError: 'continueErrorOutput',
	});
	await shop.sandbox.close();
	return outputs.map((output) => output.json);
}

/** Simplify as it is preset, and none of the waiting. */
function presetOf(name: string, { simplify: _, options, ...parameters }: Parameters): Parameters {
	const { simplify: __, ...others } = (options ?? {}) as IDataObject;
	const [resource, operation] = name.split('.');
	return {
		...{ resource, operation, ...parameters },
		options: { ...others, pacing: 'onlyWhenRefused' },
	};
}

/** With what is required alone, and with all records of a collection. */
function bare({ parameters, items }: Case): Run {
	const required = Object.entries(parameters).filter(
		([name]) => !(name in GROUPS) && name !== 'limit',
	);
	return { items, parameters: { ...Object.fromEntries(required), returnAll: true } };
}

/** With each record of the collection in the place of the one that the case names by its ID. */
async function onEachRecord({ operation: name, parameters, items = [{}] }: Case) {
	const [resource] = name.split('.');
	const { path } = operationOf(name) as Operation;
	const collection = operationOf(`${resource}.getAll`);
	const [, place = '', ...others] = path.split(/[{}]/);
	const isById = (parameters[place] as IDataObject | undefined)?.mode === 'id';
	if (collection === undefined || !isById || others.length !== 1) return undefined;
	const everything = { operation: `${resource}.getAll`, parameters: { returnAll: true } };
	const records = await outputsIn(everything as Case, everything);
	return {
		parameters: { ...parameters, [place]: byId('={{ $json.recordId }}') },
		items: records.map(({ id }) => ({ ...items[0], recordId: id })),
	};
}

function operationOf(name: string): Operation | undefined {
	const [resource, operation] = name.split('.');
	return resources
		.find(({ value }) => value === resource)
		?.operations.find(({ value }) => value === operation);
}
