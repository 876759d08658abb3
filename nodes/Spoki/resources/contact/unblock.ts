import type { Operation } from '../../description/Operation';
import { blocking } from './blocking';

/**
 * Lifts a contact's block: the change `{is_blocked: false}` of it (documented). The documented
 * example has `?is_blocked=true` in its address, which is taken for a slip and not sent. The
 * answer is the contact (documented). The limit is assumed, and counted together with those of
 * Block and Update. What is refused is as with Block (assumed).
 */
export const unblock: Operation = {
	value: 'unblock',
	name: 'Unblock',
	action: 'Unblock contact',
	description: 'Unblock one contact: it can get messages again',
	...blocking(false),
};
