import type { Operation } from '../../description/Operation';
import { starting } from './start/starting';

/**
 * Starts an automation for one contact. The call lies outside of `/api/1` and takes no API key:
 * the link names the automation, and the `secret` in the body opens it (documented). The answer is
 * empty and comes before anything has happened (documented). There is no limit (documented). An
 * automation that is off does not start (documented), and a wrong link or secret is refused
 * (assumed); with which status is not known. Twice are two starts.
 */
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
