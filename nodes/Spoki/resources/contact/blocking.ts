import type { Operation } from '../../description/Operation';
import { pickKeys } from '../../description/pickKeys';
import { contactId } from './locator';
import { update } from './update';

/** All but the texts of an update that sets nothing but the contact's block. */
export function blocking(
	is_blocked: boolean,
): Omit<Operation, 'action' | 'description' | 'name' | 'value'> {
	const { effect, repeatable, requestsPerMinute, method, path, returns } = update;
	return {
		effect,
		repeatable,
		requestsPerMinute,
		method,
		path,
		returns,
		fields: [contactId],
		prepare: (values) => ({ ...values, body: { is_blocked } }),
		simplify: pickKeys([
			'id',
			'phone',
			'first_name',
			'last_name',
			'email',
			'language',
			'status',
			'is_blocked',
		]),
		advice: {
			phone:
				"Use the operation 'Update' instead, with 'Is Blocked' and, as 'Phone', the contact's current number: Spoki may ask for it with every change.",
		},
	};
}
