'use strict';

/** @import { Behaviour } from './index' */

const { json } = require('../http/answers');

/** @type {Behaviour} */
const updateRole = ({ record, body }) => json(200, Object.assign(record, body));

/** @type {Record<string, Behaviour>} */
module.exports = {
	'invitation.updateRole': updateRole,
	'partnerInvitation.updateRole': updateRole,
};
