'use strict';

/** @import { Behaviour } from './index' */

const { newChannel } = require('../data/channel');
const { json, notFound } = require('../http/answers');
const { addRecord } = require('./records');

const whatsApp = 1;

/** @type {Record<string, Behaviour>} */
module.exports = {
	'channel.getByPhone': ({ data, values }) => {
		const digits = (values.phone ?? '').replace(/^\+/, '');
		const channel = [...data.channel.values()].find(({ identifier }) => identifier === digits);
		return channel ? json(200, channel) : notFound();
	},
	'channel.create': ({ data, body }) => {
		if (body.platform === whatsApp) {
			// A WhatsApp channel comes into being only when its owner has signed in at Meta.
			return json(200, { redirect_url: 'https://onboarding.example.com/whatsapp' });
		}
		return json(201, addRecord(data, 'channel', newChannel, { ...body, platform: 'Other' }));
	},
	'channel.setPrimary': ({ data, record }) => {
		for (const channel of data.channel.values()) channel.is_primary = channel === record;
		return json(200, record);
	},
};
