import type { Operation } from '../../description/Operation';
import { blocking } from './blocking';

export const unblock: Operation = {
	value: 'unblock',
	name: 'Unblock',
	action: 'Unblock contact',
	description: 'Unblock one contact: it can get messages again',
	...blocking(false),
};
