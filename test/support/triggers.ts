import type { Harness } from './harness';

type Trigger = ReturnType<Harness['trigger']>;

export const tickets = { events: ['ticketCreated'] };
export const contacts = { events: ['contactCreated'] };
export const both = { events: ['contactCreated', 'ticketCreated'] };

/** What one poll gives: `event id` of each item. */
export async function polled(trigger: Trigger): Promise<string[]> {
	const items = (await trigger.poll()) ?? [];
	return items.map(({ json }) => `${json.event} ${json.id}`);
}

/** Lets records arrive in Spoki, and tells what a poll is to give for them. */
export function arrive(
	harness: Harness,
	resource: 'contact' | 'ticket',
	amount = 1,
	fields: object = {},
): string[] {
	return Array.from({ length: amount }, () => {
		const { id } = harness.sandbox.arrive(resource, fields);
		return `${resource}Created ${id}`;
	});
}

/** A trigger that has taken its baseline. */
export async function activated(
	harness: Harness,
	parameters: Record<string, unknown>,
	settings?: object,
): Promise<Trigger> {
	const trigger = harness.trigger(parameters, settings);
	expect(await trigger.poll()).toBeNull();
	return trigger;
}

/** What arrives from now on is of a later moment than what arrived before: the calendar is no clock of the tests. */
export async function nextMoment(): Promise<void> {
	const until = Date.now() + 2;
	while (Date.now() < until) await Promise.resolve();
}
