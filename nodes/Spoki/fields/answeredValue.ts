import { isRecord } from '../transport/answers';
import { parse } from './json';

/**
 * Finds the value in an answer that may be the bare value or an object that holds it: what stands
 * under the first of these keys, else the answer itself.
 *
 * @param keys the value's possible names in an answer
 */
export function answeredValue(answer: unknown, keys: string[]): unknown {
	const given = parsedAnswer(answer);
	if (!isRecord(given)) return given;
	const key = keys.find((candidate) => candidate in given);
	return key === undefined ? given : given[key];
}

/** A text may be the value itself, or JSON that holds it. */
export function parsedAnswer(answer: unknown): unknown {
	if (typeof answer !== 'string' || !/^\s*["{]|^\s*(true|false)\s*$/.test(answer)) return answer;
	return parse(answer) ?? answer;
}
