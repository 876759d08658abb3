import type { Field, Operation } from '../../description/Operation';
import { choiceOf, openChoice } from '../../fields/choice';
import { simplifyTicket } from './simplify';
import { TICKET_PRIORITIES, TICKET_STATUSES } from './status';

function only(tickets: string): string {
	return `Only tickets ${tickets}. Spoki cannot filter tickets, so the node reads all and drops the others.`;
}

const priority: Field = {
	...choiceOf({
		displayName: 'Priority',
		name: 'priority',
		type: 'multiOptions',
		options: TICKET_PRIORITIES.map((name) => ({ name, value: name })),
		default: [],
		description: only('of these priorities'),
	}),
	local: true,
};

const status: Field = {
	...openChoice(
		{
			displayName: 'Status',
			name: 'status',
			description: only('in this status'),
		},
		TICKET_STATUSES,
		TICKET_STATUSES[0],
	),
	local: true,
};

function isAmong(value: unknown, wanted: unknown[]): boolean {
	const name = String(value).toLowerCase();
	return wanted.some((one) => String(one).toLowerCase() === name);
}

/** What is wanted of one property; nothing chosen means everything. */
function wantedValues(filter: unknown): unknown[] | undefined {
	const values = [filter ?? []].flat();
	return values.length > 0 ? values : undefined;
}

/**
 * The account's tickets, each as Get gives it. The answer comes by the page, and no filter is
 * documented; one source names some, with states that contradict Spoki's own words, so the node
 * filters itself. The limit is assumed. What is refused is not known.
 */
export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many tickets',
	description: 'Retrieve many tickets, all of them or those in one status or of some priorities',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'GET',
	path: '/api/1/tickets/',
	returns: 'collection',
	filters: [priority, status],
	simplify: simplifyTicket,
	filterOf: ({ local }) => {
		const priorities = wantedValues(local.priority);
		const statuses = wantedValues(local.status);
		if (priorities === undefined && statuses === undefined) return undefined;
		return (ticket) =>
			isAmong(ticket.priority, priorities ?? [ticket.priority]) &&
			isAmong(ticket.status, statuses ?? [ticket.status]);
	},
};
