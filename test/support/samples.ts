import type { IDataObject } from 'n8n-workflow';

import type { Operation } from '../../nodes/Spoki/description/Operation';
import { GROUPS } from '../../nodes/Spoki/operation/properties';
import { resources } from '../../nodes/Spoki/resources';
import type { cases } from '../cases';
import { answersTo } from './answers';
import { byId, startHarness } from './harness';

type Case = (typeof cases)[number];
type Parameters = Case['parameters'];

/** What makes a run of an operation. */
type Run = Pick<Case, 'items' | 'parameters'>;

const json = { 'content-type': 'application/json' };

/** What the operation of a case puts out in simplified form: as the case says it. */
export async function outputsOf(theCase: Case): Promise<IDataObject[]> {
	if (operationOf(theCase.operation)?.waits) return await answersTo(theCase);
	return await outputsIn(theCase, theCase);
}

/**
 * What it puts out in several runs that bring various records: as the case says it, with nothing but
 * what is required, with all that there are, and on each record of its kind.
 */
export async function samplesOf(theCase: Case): Promise<IDataObject[]> {
	if (operationOf(theCase.operation)?.waits) return await answersTo(theCase);
	const records = await recordsBeside(theCase);
	const runs = [theCase, bare(theCase), onEachRecord(theCase, records)];
	const outputs = await Promise.all(
		runs.filter((run) => run !== undefined).map(async (run) => await outputsIn(theCase, run)),
	);
	return [...outputs.flat(), ...likeThem(theCase, outputs.flat(), records)];
}

/** With a harness of its own, where nothing of what another run did is to be seen. */
async function outputsIn(
	{ operation, oldAnswer }: Pick<Case, 'oldAnswer' | 'operation'>,
	{ parameters, items }: Run,
): Promise<IDataObject[]> {
	const harness = await startHarness({ enforceLimits: false, contacts: 24 });
	if (oldAnswer !== undefined)
		harness.sandbox.failNext({ operation, status: 200, headers: json, body: oldAnswer });
	const { items: outputs } = await harness.run({
		parameters: presetOf(operation, parameters),
		items,
		onError: 'continueErrorOutput',
	});
	await harness.sandbox.close();
	return outputs.map((output) => output.json);
}

/** Simplify as it is preset, wherever it stands, and none of the waiting. */
function presetOf(name: string, parameters: Parameters): Parameters {
	const [resource, operation] = name.split('.');
	const options = parameters.options as IDataObject | undefined;
	return {
		...{ resource, operation, ...parameters },
		simplify: true,
		options: { ...options, simplify: true, pacing: 'onlyWhenRefused' },
	};
}

/** With what is required alone, and with all records of a collection. */
function bare({ parameters, items }: Case): Run {
	const required = Object.entries(parameters).filter(
		([name]) => !(name in GROUPS) && name !== 'limit',
	);
	return { items, parameters: { ...Object.fromEntries(required), returnAll: true } };
}

/** With each record of its resource in the place of the one that the case names by its ID. */
function onEachRecord(
	{ operation, parameters, items = [{}] }: Case,
	records: IDataObject[],
): Run | undefined {
	const { path } = operationOf(operation) as Operation;
	const [, place = '', ...others] = path.split(/[{}]/);
	const isById = (parameters[place] as IDataObject | undefined)?.mode === 'id';
	if (!isById || others.length !== 1) return undefined;
	return {
		parameters: { ...parameters, [place]: byId('={{ $json.recordId }}') },
		items: records.map(({ id }) => ({ ...items[0], recordId: id })),
	};
}

/**
 * What the records of its resource hold under the keys that it puts out, where they are simplified
 * alike: what a new record lacks may come later.
 */
function likeThem(theCase: Case, outputs: IDataObject[], records: IDataObject[]): IDataObject[] {
	const { returns, simplify } = operationOf(theCase.operation) as Operation;
	const isAlike = operationOf(collectionBeside(theCase))?.simplify === simplify;
	if (returns === 'deletion' || !isAlike) return [];
	const keys = new Set(outputs.flatMap((output) => Object.keys(output)));
	return records.map((record) =>
		Object.fromEntries(Object.entries(record).filter(([key]) => keys.has(key))),
	);
}

const collectionBeside = ({ operation }: Case) => `${operation.split('.')[0]}.getAll`;

const collections = new Map<string, Promise<IDataObject[]>>();

/** All records of the case's resource, as its collection gives them in a new sandbox. */
async function recordsBeside(theCase: Case): Promise<IDataObject[]> {
	const operation = collectionBeside(theCase);
	if (operationOf(operation) === undefined) return [];
	const known = collections.get(operation);
	const records = known ?? outputsIn({ operation }, { parameters: { returnAll: true } });
	collections.set(operation, records);
	return await records;
}

function operationOf(name: string): Operation | undefined {
	const [resource, operation] = name.split('.');
	return resources
		.find(({ value }) => value === resource)
		?.operations.find(({ value }) => value === operation);
}
