import type { Operation } from '../../description/Operation';
import { search } from '../../fields/search';
import type { Invitations } from './Invitations';

/**
 * The invitations of people who are not users yet (that answered ones are gone is assumed).
 * Whether the answer is an array or comes by the page is not known: both are read. `search`
 * looks into ID, email and names (documented). The limit is assumed. What is refused is not
 * known.
 */
export const getAll = (invitations: Invitations): Operation => ({
	value: 'getAll',
	name: 'Get Many',
	action: `Get many ${invitations.word}s`,
	description: `Retrieve many invitations to join the ${invitations.joined}, each with email and role`,
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'GET',
	path: invitations.path,
	returns: 'collection',
	filters: [
		search(`Only ${invitations.word}s with this text in ID, email or name`, invitations.example),
	],
});
