import type { Resource } from '../../description/Operation';
import { inWords, withDetails } from '../../fields/words';
import { create } from './create';
import { deleteTicket } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';

export const ticket: Resource = {
	value: 'ticket',
	name: 'Ticket',
	description:
		'A request of a contact that somebody works on; tickets must be switched on for the account',
	operations: [create, deleteTicket, get, getAll, update],
	asChoice: ({ id, title, status, reference }) => ({
		name: withDetails(title, [reference, inWords(status)]),
		value: id as number,
	}),
};
