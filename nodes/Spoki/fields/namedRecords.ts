import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import { Completion } from '../description/Completion';
import type { Field, LoadedRecords, Operation, Read } from '../description/Operation';
import { rulesOf } from '../description/rules';
import { isRecord } from '../transport/answers';
import { collect } from '../transport/pagination';
import { shown } from '../transport/shown';
import { isNumber } from './dates';
import { several } from './lists';
import { numberOf } from './locators';
import { textOf } from './text';

/** The records that are meant, and how they are read. */
interface NamedCollection {
	/** Value and name of their resource, such as `list` and `List`. */
	resource: { value: string; name: string };
	getAll: Operation;
	/** The name of the method that loads them for the drop-down. */
	method: LoadedRecords['method'];
}

/**
 * Several records that a body refers to: chosen from a list or given by an expression, each by its ID
 * or its name. Where there are names, the collection is read first, once per run.
 */
export function namedRecords(
	property: Pick<Field['property'], 'description' | 'displayName' | 'name'>,
	{ resource, getAll, method }: NamedCollection,
): Field {
	const label = `'${property.displayName}'`;
	const list = several(property, (value) => idOrName(value, property.displayName));
	const rules = rulesOf(resource, getAll);
	const word = resource.name.toLowerCase();
	const allOf = (read: Read) =>
		collect((request) => read(request, rules, { oncePerRun: true, orRecent: true }), {
			method: getAll.method,
			path: getAll.path,
		});
	return {
		loadedRecords: { method, resource: resource.value },
		property: {
			...property,
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: method },
			default: [],
		},
		read: (value, context) => {
			const given = list.read?.(value, context) as Array<number | string> | undefined;
			if (given === undefined) return undefined;
			const unique = (ids: unknown[]) => [...new Set(ids)];
			if (given.every((one) => typeof one === 'number')) return unique(given);
			return new Completion(async (read) => {
				const records = (await allOf(read)).filter(isRecord);
				return unique(
					given.map((one) => (typeof one === 'number' ? one : idOf(one, records, word, label))),
				);
			});
		},
	};
}

/** What is made of digits is an ID, whatever records are called. */
function idOrName(value: unknown, displayName: string): number | string {
	if (isNumber(value)) return numberOf(value, displayName);
	return textOf(value, `'${displayName}'`).trim();
}

/** @throws UserError where no record has the name, or several have it */
function idOf(name: string, records: IDataObject[], word: string, label: string): number {
	const exactly = records.filter((record) => record.name === name);
	const meant =
		exactly.length > 0 ? exactly : records.filter((one) => plain(one.name) === plain(name));
	if (meant.length === 1) return numberOf(meant[0].id, label.slice(1, -1));
	if (meant.length === 0) {
		throw new UserError(`${label}: Spoki has no ${word} with the name '${shown(name)}'`, {
			description: `Nothing was sent. Check the name in Spoki, or give the ID. A name with a comma in it needs a list, such as ["A, B"].`,
		});
	}
	const ids = meant.map(({ id }) => shown(id)).slice(0, 5);
	throw new UserError(
		`${label}: Spoki has ${meant.length} ${word}s with the name '${shown(name)}'`,
		{
			description: `Nothing was sent. Give the ID of the one that is meant: ${ids.join(', ')}.`,
		},
	);
}

function plain(name: unknown): string {
	return String(name).trim().replace(/\s+/g, ' ').toLowerCase();
}
