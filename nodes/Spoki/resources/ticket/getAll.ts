import type { Field, Operation } from '../../description/Operation';
import { openChoice } from '../../fields/choice';
import { simplifyTicket } from './simplify';
import { TICKET_STATUSES } from './status';

/** Spoki has no filter of its own for tickets. */
const status: Field = {
	...openChoice(
		{
			displayName: 'Status',
			name: 'status',
			description:
				'Only tickets in this status. Spoki cannot filter tickets: the node reads page after page and leaves out the others, until it has as many as the limit.',
		},
		TICKET_STATUSES,
		TICKET_STATUSES[0],
	),
	local: true,
};

function isSame(status: unknown, wanted: unknown): boolean {
	return String(status).toLowerCase() === String(wanted).toLowerCase();
}

export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many tickets',
	description: 'Retrieve many tickets, all of them or those in one status',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'GET',
	path: '/api/1/tickets/',
	returns: 'collection',
	filters: [status],
	simplify: simplifyTicket,
	filterOf: ({ local: { status: wanted } }) =>
		wanted === undefined ? undefined : (ticket) => isSame(ticket.status, wanted),
};
