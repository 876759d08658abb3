import type { Operation } from '../../description/Operation';
import { starting } from './start/starting';

export const start: Operation = {
	...starting,
	value: 'start',
	name: 'Start',
	action: 'Start automation for contact',
	description:
		'Reaches one contact, created or updated on the way. Spoki runs it later and never says how it went.',
	warning:
		'The contact is written to as the automation says, and is created or updated on the way.',
	path: '/wh/ap/{uuid}/',
};
