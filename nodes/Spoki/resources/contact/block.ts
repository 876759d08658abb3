import type { Operation } from '../../description/Operation';
import { blocking } from './blocking';

/**
 * Blocks a contact: the change `{is_blocked: true}` of it, as Update sends it (documented). The
 * answer is the contact (documented). The limit is assumed, and counted together with that of
 * Update, which is the same call. An unknown ID is refused with 404 (documented), and perhaps a
 * change without the phone: sources disagree, so the advice says what to do.
 */
export const block: Operation = {
	value: 'block',
	name: 'Block',
	action: 'Block contact',
	description: 'Block one contact: it gets no messages until it is unblocked',
	...blocking(true),
};
