import type { Operation } from '../../description/Operation';
import { thousandthsOfEuro } from '../../fields/money';
import { clientAccount } from './clientAccount';
import { movingMoney } from './movingMoney';

/**
 * Gives a client's account credit. Body `{destination_account, amount}`, the amount in whole
 * thousandths of a euro (documented). Whose credit pays for it is assumed: the partner's, and that
 * too little of it is refused. The answer is not known. The limit is assumed.
 */
export const createSubrecharge: Operation = {
	...movingMoney,
	value: 'createSubrecharge',
	name: 'Create Subrecharge',
	action: 'Create subrecharge with partner credit',
	description:
		'Moves money: recharge the account of a client by an amount in thousandths of a euro',
	warning: 'Moves money: the account is recharged by the amount, in thousandths of a euro.',
	path: '/api/1/partners/create_subrecharge/',
	fields: [
		clientAccount('destination_account', 'The account that gets the credit, listed by name'),
		thousandthsOfEuro(
			{
				displayName: 'Amount',
				name: 'amount',
				required: true,
				description: 'How much credit the account gets',
			},
			{ least: 1 },
		),
	],
};
