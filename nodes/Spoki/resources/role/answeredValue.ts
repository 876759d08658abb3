import type { IDataObject } from 'n8n-workflow';

import { spokiIds } from '../../description/ids';
import type { Operation } from '../../description/Operation';
import { parse } from '../../fields/json';
import { recordOf } from '../../transport/answers';

/**
 * The one value that an answer is about, as a record with the ID of what was asked for. Whether Spoki
 * answers with the bare value or an object that holds it is not known; an object of another form comes
 * through whole.
 *
 * @param name the value's name in the record
 * @param keys its possible names in an answer
 */
export function answeredValue(name: string, keys: string[]): Operation['asRecords'] {
	return (answer, values) => {
		const given = fromJson(answer);
		const key = keys.find((candidate) => candidate in Object(given));
		const value = key === undefined ? given : (given as IDataObject)[key];
		const isBare = value !== '' && ['string', 'boolean'].includes(typeof value);
		return [
			{
				...spokiIds(values),
				...(isBare ? { [name]: value as boolean | string } : recordOf(value)),
			},
		];
	};
}

/** A text may be the value itself, or JSON that holds it. */
function fromJson(answer: unknown): unknown {
	if (typeof answer !== 'string' || !/^\s*["{]|^\s*(true|false)\s*$/.test(answer)) return answer;
	return parse(answer) ?? answer;
}
