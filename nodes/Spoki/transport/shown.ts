/** So much of a given value is repeated in a message: enough to recognise it. */
const LONGEST_VALUE = 80;

/**
 * A value as a message shows it: on one line, without characters that show nothing or turn the
 * direction of what follows, and cut where it becomes long. An object is shown as JSON.
 */
export function shown(value: unknown): string {
	return shortened(oneLine(textOf(value)), LONGEST_VALUE);
}

/** Ends a text that is too long with an ellipsis; no character is cut in two. */
export function shortened(text: string, maxCharacters: number): string {
	// More is never needed, and a text of megabytes must not be taken apart.
	const characters = Array.from(text.slice(0, 2 * maxCharacters + 2));
	if (characters.length <= maxCharacters && text.length <= 2 * maxCharacters + 2) return text;
	return `${characters
		.slice(0, maxCharacters - 1)
		.join('')
		.trimEnd()}…`;
}

/** Control characters become spaces; marks of direction, invisible ones and halves of a character go. */
export function oneLine(text: string): string {
	return text
		.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
		.replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
		.replace(/\p{Cf}/gu, '')
		.replace(/\s+/g, ' ')
		.trim();
}

function textOf(value: unknown): string {
	if (typeof value !== 'object' || value === null || value instanceof Date) return String(value);
	try {
		return JSON.stringify(value) ?? String(value);
	} catch {
		return Array.isArray(value) ? 'a list' : 'an object';
	}
}
