import type { ItemValues } from '../description/Operation';
import type { SelectedOperation } from './select';

/** The keys of a body that name a person: everywhere by phone, and where people are reached by email too. */
const PERSON = /(^|_)phone$/;
const REACHED = /(^|_)(email|phone)$/;

/**
 * Names the records that an item's request is about. No other item may work on one of them
 * meanwhile.
 */
export function recordsOf(
	{ operation, rules }: SelectedOperation,
	{ ids, body }: ItemValues,
): string[] {
	const inPath = Object.keys(rules.records ?? {}).map((place) => `${place} ${String(ids[place])}`);
	const person = operation.effect === 'send' ? REACHED : PERSON;
	const people = Object.keys(body).filter((key) => person.test(key));
	return [...inPath, ...people.map((key) => `person ${String(body[key])}`)];
}
