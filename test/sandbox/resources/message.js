'use strict';

/** @import { Behaviour } from './index' */

const { uuidOf } = require('../data/identifiers');
const { invalid, json } = require('../http/answers');
const { saveContact } = require('./contactSync');
const { unknownId } = require('./records');

/** @type {Record<string, Behaviour>} */
module.exports = {
	'message.send': ({ data, body }) => {
		if (body.template !== undefined && !data.template.has(body.template)) {
			return invalid({ template: [unknownId(body.template)] });
		}
		const { phone, custom_fields } = body;
		saveContact(data, { phone, custom_fields });
		const uuid = uuidOf(`message ${data.sentMessages.length + 1}`);
		data.sentMessages.push({ ...body, uuid });
		return json(200, { uuid });
	},
};
