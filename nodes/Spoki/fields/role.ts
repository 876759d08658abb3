import type { Field } from '../description/Operation';
import { openChoice } from './choice';

/**
 * What a user may do, in Spoki's own names. At first it is the one that may do least.
 *
 * @param where the user works, such as `in the account`
 */
export function roleIn(where: string): Field {
	return openChoice(
		{
			displayName: 'Role',
			name: 'role',
			required: true,
			description: `What the user may do ${where}`,
		},
		['Administrator', 'Chat Operator', 'Chat Operator Manager'],
		'Chat Operator',
	);
}
