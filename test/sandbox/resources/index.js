'use strict';

/** @import { Endpoint } from '../../spoki-api/endpoints' */
/** @import { AccountData, SpokiRecord } from '../data' */
/** @import { Answer } from '../http/answers' */
/** @import { Sandbox } from '../index' */
/** @import { Settings } from '../options' */

const { carryOutGenerically } = require('./generic');

/**
 * A request that has passed every check, with what it needs to be carried out.
 *
 * @typedef {object} Context
 * @property {Endpoint} endpoint
 * @property {Settings} settings
 * @property {AccountData} data
 * @property {Sandbox['deliver']} deliver
 * @property {SpokiRecord} record the record that the path names
 * @property {any} body has passed the endpoint's schema
 * @property {Record<string, string | string[]>} query
 * @property {Record<string, string>} values what the path's placeholders hold
 * @property {URL} url the full address of the request
 */

/** @typedef {(context: Context) => Answer | Promise<Answer>} Behaviour */

/**
 * The operations that do something which their method and path do not tell, by the table's names.
 *
 * @type {Record<string, Behaviour>}
 */
const behaviours = {
	...require('./account'),
	...require('./agency'),
	...require('./automation'),
	...require('./automationStart'),
	...require('./campaign'),
	...require('./channel'),
	...require('./contact'),
	...require('./contactOperator'),
	...require('./customField'),
	...require('./invitation'),
	...require('./list'),
	...require('./message'),
	...require('./partner'),
	...require('./role'),
	...require('./template'),
	...require('./ticket'),
	...require('./webhook'),
};

/**
 * @param {Context} context
 * @returns {Answer | Promise<Answer>}
 */
function carryOut(context) {
	const behaviour = behaviours[context.endpoint.operation] ?? carryOutGenerically;
	return behaviour(context);
}

module.exports = { carryOut };
