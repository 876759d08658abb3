'use strict';

/** @import { Behaviour } from './index' */

const { currentReport } = require('../data/report');
const { hexOf } = require('../data/identifiers');
const { invalid, json, notFound } = require('../http/answers');

/** @type {Record<string, Behaviour>} */
module.exports = {
	'account.getByPhone': ({ data, values }) => {
		const digits = (values.phone ?? '').replace(/^\+/, '');
		const account = [...data.account.values()].find(({ phone }) => phone === digits);
		return account ? json(200, account) : notFound();
	},
	'account.getCurrentReport': ({ record }) => json(200, currentReport(record.id)),
	'account.getAuthenticationToken': ({ data, body }) => {
		const { email, private_key } = body;
		const role = [...data.role.values()].find(({ user }) => user.email === email);
		if (!role || data.privateKeys.get(role.id) !== private_key) {
			return invalid({ private_key: ['Wrong email or private key.'] });
		}
		return json(200, { token: hexOf(`token of ${role.id}`), uid: role.user.uid });
	},
	// Documented as removed.
	'account.createOnboardingLink': () => notFound(),
};
