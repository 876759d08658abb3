'use strict';

/** @import { Behaviour } from './index' */

const { json } = require('../http/answers');

/** @type {Record<string, Behaviour>} */
module.exports = {
	'invitation.updateRole': ({ record, body }) => json(200, Object.assign(record, body)),
};
