import type { TriggerEvent } from './events';

/**
 * What stands under a trigger on the canvas, such as `New contact, new ticket`. An expression for the
 * editor, which knows only the values of the events.
 */
export function subtitleOf(events: TriggerEvent[]): string {
	const words = Object.fromEntries(
		events.map(({ value, resource }) => [value, `new ${resource.name.toLowerCase()}`]),
	);
	const joined = `$parameter["events"].map((event) => (${JSON.stringify(words)})[event] || event).join(", ")`;
	// Only the first word is at the beginning of the line.
	return `={{ ${joined}.replace("new", "New") }}`;
}
