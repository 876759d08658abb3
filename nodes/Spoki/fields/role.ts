import { openChoice } from './choice';

/** What a user of the account may do, in Spoki's own names. At first it is the one that may do least. */
export const role = openChoice(
	{
		displayName: 'Role',
		name: 'role',
		required: true,
		description: 'What the user may do in the account',
	},
	['Administrator', 'Chat Operator', 'Chat Operator Manager'],
	'Chat Operator',
);
