import type { Operation } from '../../description/Operation';
import { wholeNumber } from '../../fields/wholeNumber';
import { clientAccount } from './clientAccount';
import { movingMoney } from './movingMoney';

/**
 * Recharges a client's account by a number of conversations. Body `{destination_account,
 * conversations}` (documented). Spoki has deprecated it (documented): Create Subrecharge takes its
 * place. The answer is not known, nor whether it is refused by now. The limit is assumed.
 */
export const createConversationsSubrecharge: Operation = {
	...movingMoney,
	value: 'createConversationsSubrecharge',
	name: 'Create Conversations Subrecharge',
	action: 'Create partner conversations subrecharge',
	description:
		"Moves money. Deprecated by Spoki: use 'Create Subrecharge'. Recharge an account by conversations.",
	warning:
		"Moves money: the account is recharged by conversations. Spoki has deprecated this: use 'Create Subrecharge'.",
	path: '/api/1/partners/create_conversations_subrecharge/',
	fields: [
		clientAccount('destination_account', 'The account that gets the conversations, listed by name'),
		wholeNumber(
			{
				displayName: 'Conversations',
				name: 'conversations',
				required: true,
				description: 'How many conversations the account gets',
			},
			{ least: 1 },
		),
	],
};
