import type { Operation } from '../../description/Operation';
import { starting } from './start/starting';

/**
 * Starts an automation for many contacts: `{secret, contacts}` to the start link with `bulk/` at
 * its end, without the API key (documented). The answer is empty (documented), so it names nobody
 * who was refused. There is no limit on requests (documented); none on contacts was found, and
 * that of the other bulk calls is assumed. A phone that is there twice is started twice (assumed).
 */
export const startMany: Operation = {
	...starting,
	value: 'startMany',
	name: 'Start Many',
	action: 'Start automation for many contacts',
	description:
		'Reaches the contacts of all input items, up to 500 in a request. A phone that comes twice is started twice.',
	warning: 'All contacts of the input are written to as the automation says.',
	path: '/wh/ap/{uuid}/bulk/',
	bulk: {
		// Spoki documents no limit; this is the one of its other bulk requests.
		maxElements: 500,
		identifiedBy: ['phone', 'email'],
		body: (contacts, { secrets }) => ({ ...secrets, contacts }),
	},
};
