'use strict';

/** @import { SpokiRecord } from '../data' */
/** @import { Answer } from '../http/answers' */
/** @import { Behaviour, Context } from './index' */

const { json } = require('../http/answers');

/**
 * Changes who looks after a contact.
 *
 * @param {Context} context
 * @param {(others: SpokiRecord[], role: SpokiRecord) => SpokiRecord[]} change gets the roles without
 * the one that the e-mail address belongs to, and that one
 * @returns {Answer}
 */
function changeOperators({ data, record, body }, change) {
	const role = [...data.role.values()].find(({ user }) => user.email === body.email);
	if (!role) {
		return json(400, {
			title: 'Unknown operator',
			detail: `No operator of this account has the e-mail address ${body.email}.`,
			code: 'spoki::3004',
		});
	}
	/** @type {SpokiRecord[]} */
	const operators = record.role_set;
	record.role_set = change(
		operators.filter((other) => other !== role),
		role,
	);
	return json(200, record);
}

/** @type {Record<string, Behaviour>} */
module.exports = {
	'contact.addOperator': (context) => changeOperators(context, (others, role) => [...others, role]),
	'contact.removeOperator': (context) => changeOperators(context, (others) => others),
};
