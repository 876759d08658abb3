import type { Answer } from './attempt';
import { reasonOf } from './reason';
import type { RequestRules, SpokiRequest } from './request';
import { shown } from './shown';

/** A record of Spoki's as a person names it. */
export interface NamedRecord {
	/** Such as `Contact`. */
	word: string;
	id: unknown;
}

/** What says that a path leads to no record, in the two languages that Spoki speaks. Longer words say more. */
const ONLY_NOT_FOUND =
	/^(not found|non trovat[oa]|no [\w ]+ matches the given query|nessun[oa]? [\w ]+ corrisponde alla query( data)?)\.?$/i;

/** What to say of a record that is not there. */
export function notKnown({ word, id }: NamedRecord): string {
	return `${word[0].toUpperCase()}${word.slice(1)} ${shown(id)} is not known to Spoki`;
}

/** The record that a request is about; undefined where its path holds none that a person named. */
export function recordOf(
	{ path, ids = {} }: Pick<SpokiRequest, 'ids' | 'path'>,
	{ records = {} }: Pick<RequestRules, 'records'>,
): NamedRecord | undefined {
	const place = Object.keys(records).find((name) => path.includes(`{${name}}`));
	return place === undefined ? undefined : { word: records[place], id: ids[place] };
}

/** Whether a refusal of Spoki's only says that the record is not there. */
export function isUnknown(answer: Answer): boolean {
	const { text } = reasonOf(answer.body);
	return answer.status === 404 && (text === undefined || ONLY_NOT_FOUND.test(text));
}
