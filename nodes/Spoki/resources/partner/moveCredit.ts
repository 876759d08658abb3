import type { Operation } from '../../description/Operation';
import { thousandthsOfEuro } from '../../fields/money';
import { clientAccount } from './clientAccount';
import { movingMoney } from './movingMoney';

/**
 * Takes credit from a client's account. Body `{account_id, credit_to_move}` (documented), the
 * credit in whole thousandths of a euro like the other amounts (assumed). Where it goes is
 * assumed: to the partner. The answer is not known. The limit is assumed. More credit than the
 * account has is refused (assumed).
 */
export const moveCredit: Operation = {
	...movingMoney,
	value: 'moveCredit',
	name: 'Move Credit',
	action: 'Move credit from account to partner',
	description: 'Moves money: take credit from the account of a client, in thousandths of a euro',
	warning: 'Moves money: the account loses the credit, in thousandths of a euro.',
	path: '/api/1/partners/move_credit_from_account/',
	fields: [
		clientAccount('account_id', 'The account that loses the credit, listed by name'),
		thousandthsOfEuro(
			{
				displayName: 'Credit to Move',
				name: 'creditToMove',
				required: true,
				description: 'How much credit the account loses',
			},
			{ least: 1 },
		),
	],
};
