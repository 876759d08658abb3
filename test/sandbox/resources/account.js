'use strict';

/** @import { Behaviour } from './index' */

const { currentReport } = require('../data/report');
const { json, notFound } = require('../http/answers');

/** @type {Record<string, Behaviour>} */
module.exports = {
	'account.getByPhone': ({ data, values }) => {
		const digits = (values.phone ?? '').replace(/^\+/, '');
		const account = [...data.account.values()].find(({ phone }) => phone === digits);
		return account ? json(200, account) : notFound();
	},
	'account.getCurrentReport': ({ record }) => json(200, currentReport(record.id)),
	// Documented as removed.
	'account.createOnboardingLink': () => notFound(),
};
