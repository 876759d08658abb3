import { eventOptions } from './events';

/**
 * What stands under the trigger on the canvas, such as `Message Received`. An expression for the
 * editor, which knows only the values of the events.
 */
export function webhookTriggerSubtitle(): string {
	const words = Object.fromEntries(eventOptions.map(({ name, value }) => [value, name]));
	return `={{ $parameter["events"].map((event) => (${JSON.stringify(words)})[event] || event).join(", ") }}`;
}
