'use strict';

/** @import { Behaviour } from './index' */

const { json } = require('../http/answers');

/** @type {Record<string, Behaviour>} */
module.exports = {
	// One agency alone also shows its clients, which the collection leaves out.
	'agency.get': ({ data, record }) => {
		const clients = [...data.account.values()].filter(({ id }) => id !== record.account);
		return json(200, {
			...record,
			clients: clients.map(({ id, name, estimated_available_conversations }) => ({
				id,
				name,
				estimated_available_conversations,
			})),
		});
	},
};
