'use strict';

/** @import { SpokiRecord } from '../data' */
/** @import { Behaviour } from './index' */

const { hexOf } = require('../data/identifiers');
const { newRole } = require('../data/role');
const { detail, empty, json } = require('../http/answers');
const { addRecord } = require('./records');

// A bare text and a bare boolean: the shapes that a client is most likely to forget.

/** @type {Behaviour} */
const generatePrivateKey = ({ data, record }) => {
	const previous = data.privateKeys.get(record.id) ?? '';
	const key = hexOf(`private key ${record.id} ${previous}`);
	data.privateKeys.set(record.id, key);
	return json(200, key);
};

/** @type {Behaviour} */
const checkPrivateKey = ({ data, record }) => json(200, data.privateKeys.has(record.id));

/** @type {Behaviour} */
const update = ({ record, body }) => json(200, Object.assign(record, body));

/** @type {Record<string, Behaviour>} */
module.exports = {
	'role.addServiceUser': ({ data, body }) => {
		const complete = (/** @type {SpokiRecord} */ { id }) => {
			const email = `service-${id}@example.com`;
			return newRole(id, body.role, { email, firstname: body.name, is_service: true });
		};
		return json(201, addRecord(data, 'role', complete, {}));
	},
	'role.generatePrivateKey': generatePrivateKey,
	'role.checkPrivateKey': checkPrivateKey,
	'role.update': update,
	'partnerRole.generatePrivateKey': generatePrivateKey,
	'partnerRole.checkPrivateKey': checkPrivateKey,
	'partnerRole.update': update,
	'role.delete': ({ data, record }) => {
		const administrators = [...data.role.values()].filter(({ role }) => role === 'Administrator');
		if (administrators.length === 1 && administrators[0] === record) {
			return detail(400, 'The only administrator cannot be deleted.');
		}
		for (const contact of data.contact.values()) {
			/** @type {SpokiRecord[]} */
			const roles = contact.role_set;
			contact.role_set = roles.filter((role) => role !== record);
		}
		data.role.delete(record.id);
		return empty(204);
	},
};
