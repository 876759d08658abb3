'use strict';

/** @import { SpokiRecord } from '../data' */
/** @import { Behaviour, Context } from './index' */

const { newAccount } = require('../data/account');
const { hexOf } = require('../data/identifiers');
const { dailyReports } = require('../data/report');
const { empty, invalid, json } = require('../http/answers');
const { addRecord, unknownId } = require('./records');

/**
 * A call about one account, however it names that: 400 where there is no such account.
 *
 * @param {string} key where the account's id stands, in the query or in the body
 * @param {(account: SpokiRecord, context: Context) => ReturnType<Behaviour>} carryOut
 * @returns {Behaviour}
 */
function about(key, carryOut) {
	return (context) => {
		const id = Number(context.body?.[key] ?? context.url.searchParams.get(key));
		const account = context.data.account.get(id);
		return account ? carryOut(account, context) : invalid({ [key]: [unknownId(id)] });
	};
}

/** @type {Record<string, Behaviour>} */
module.exports = {
	'partner.getAccounts': ({ data }) => json(200, [...data.account.values()]),
	'partner.createOnboardingLink': about('account', ({ id }) =>
		json(200, { redirect_url: `https://onboarding.example.com/${id}` }),
	),
	'partner.createApiKey': about('account', ({ id }, { data }) => {
		const key = hexOf(`API key ${id} ${data.accountKeys.get(id) ?? ''}`);
		data.accountKeys.set(id, key);
		return json(200, { api_key: key });
	}),
	'partner.revokeApiKey': about('account', ({ id }, { data }) => {
		data.accountKeys.delete(id);
		return empty(200);
	}),
	'partner.addClients': ({ data, body }) => {
		/** @type {SpokiRecord[]} */
		const clients = body;
		const added = clients.map(({ account_name: name, email, country_code = '' }) =>
			addRecord(data, 'account', newAccount, { name, country_code, phone: null, email }),
		);
		return json(
			201,
			added.map(({ id, name, country_code }) => ({ id, account_name: name, country_code })),
		);
	},
	'partner.createSubrecharge': about('destination_account', (account, { body }) => {
		account.current_credit += body.amount;
		return json(200, { destination_account: account.id, amount: body.amount });
	}),
	'partner.moveCredit': about('account_id', (account, { body }) => {
		if (account.current_credit < body.credit_to_move) {
			return invalid({ credit_to_move: ['The account has less credit.'] });
		}
		account.current_credit -= body.credit_to_move;
		return empty(200);
	}),
	'partner.createConversationsSubrecharge': about('destination_account', (account, { body }) => {
		account.estimated_available_conversations += body.conversations;
		return json(200, { destination_account: account.id, conversations: body.conversations });
	}),
	'partner.setProfitMargins': about('destination_account', ({ id }, { data, body }) => {
		const { destination_account, ...margins } = body;
		const all = { ...data.profitMargins.get(id), ...margins };
		data.profitMargins.set(id, all);
		return json(200, { destination_account, ...all });
	}),
	'partner.getAccountReport': about('account_id', ({ id }, { url }) => {
		const [start, end] = ['startDate', 'endDate'].map((key) => url.searchParams.get(key));
		const days = dailyReports(id).filter(
			({ period_start }) => period_start >= (start ?? '') && period_start <= (end ?? '9'),
		);
		return json(200, days);
	}),
	'partner.getAccountForecasts': about('account_id', ({ id }, { url }) =>
		json(
			200,
			['IT', 'FR']
				.filter((code) => [null, code].includes(url.searchParams.get('country_code')))
				.map((country_code) => ({ account: id, country_code, estimated_conversations: 710 })),
		),
	),
};
