import type { Operation } from '../../description/Operation';
import { somethingToChange } from '../../fields/somethingToChange';
import { clientAccount } from './clientAccount';
import { profitMargins } from './profitMargins';

const marginToChange = somethingToChange();

/**
 * Sets what a partner earns on a client's messages. Body `{destination_account}` and any of the
 * margins, in whole thousandths (documented; of a euro, as all amounts, is assumed). A partner's
 * own program sends `account_id` instead (observed); this sends what is documented. Nothing is
 * moved, and setting a margin twice is the same as once, so it may be repeated. The answer is not
 * known, nor whether a margin below 0 is refused. The limit is assumed.
 */
export const setProfitMargins: Operation = {
	value: 'setProfitMargins',
	name: 'Set Profit Margins',
	action: 'Set profit margins of partner',
	description: "Change prices: set the partner's margins on one account, in thousandths of a euro",
	warning: 'Changes prices: the margins, in thousandths of a euro, decide what the account pays.',
	effect: 'write',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'POST',
	path: '/api/1/partners/set_profits/',
	returns: 'record',
	fields: [
		clientAccount('destination_account', 'The account that pays the margins, listed by name'),
	],
	updateFields: profitMargins,
	check: ({ body }) => {
		const { ...margins } = body;
		delete margins.destination_account;
		marginToChange({ body: margins });
	},
};
