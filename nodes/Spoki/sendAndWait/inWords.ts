import { isRecord } from '../transport/answers';

/** A person must see that there is more. */
export const SHORTENED = '… (shortened)';

/**
 * Writes a value as a person reads it: one line for each name, and what belongs to a name below it.
 *
 * @param length how many characters of one text are shown at most
 */
export function inWords(value: unknown, length: number): string {
	return linesOf(value, length).join('\n');
}

function linesOf(value: unknown, length: number): string[] {
	if (Array.isArray(value) && isNested(value))
		return value.flatMap((element) => asPoint(linesOf(element, length)));
	if (isRecord(value) && Object.keys(value).length > 0)
		return Object.entries(value).flatMap(([name, one]) =>
			below(`${name.replace(/\s+/g, ' ')}:`, one, length),
		);
	return textOf(value, length).split(/\r\n|[\n\r\u2028\u2029]/);
}

/** Further lines are indented, so that no text can look like a name and its value. */
function below(name: string, value: unknown, length: number): string[] {
	const [first, ...others] = linesOf(value, length);
	const isAlone = others.length === 0 && !isNested(value);
	const lines = isAlone ? [] : [first, ...others];
	return [isAlone ? `${name} ${first}` : name, ...lines.map((line) => `  ${line}`)];
}

function asPoint(lines: string[]): string[] {
	return lines.map((line, place) => `${place === 0 ? '-' : ' '} ${line}`);
}

function textOf(value: unknown, length: number): string {
	const list = Array.isArray(value) ? value : [value];
	const text = list.map(plain).join(', ');
	const characters = Array.from(text === '' ? 'nothing' : text);
	if (characters.length <= length) return characters.join('');
	return characters.slice(0, length).join('') + SHORTENED;
}

function plain(value: unknown): string {
	return value === null || value === undefined || isRecord(value) ? 'nothing' : String(value);
}

/** What takes lines of its own. */
function isNested(value: unknown): boolean {
	return Array.isArray(value)
		? value.some((element) => Array.isArray(element) || isNested(element))
		: isRecord(value) && Object.keys(value).length > 0;
}
