import type { Operation } from '../../description/Operation';
import { starting } from './start/starting';

export const startMany: Operation = {
	...starting,
	value: 'startMany',
	name: 'Start Many',
	action: 'Start an automation for many contacts at once',
	description:
		'Start an automation for the contacts of all input items, up to 500 in one request. Each item is a start of its own, also where two have the same phone.',
	path: '/wh/ap/{uuid}/bulk/',
	bulk: {
		// Spoki documents no limit; this is the one of its other bulk requests.
		maxElements: 500,
		identifiedBy: ['phone', 'email'],
		body: (contacts, { secrets }) => ({ ...secrets, contacts }),
	},
};
