import type { Operation } from '../../description/Operation';
import { starting } from './start/starting';

export const start: Operation = {
	...starting,
	value: 'start',
	name: 'Start',
	action: 'Start an automation for a contact',
	description:
		'Start an automation for one contact, who is created or updated on the way. Spoki carries it out later and does not tell how it went.',
	path: '/wh/ap/{uuid}/',
};
