'use strict';

const { seedAccounts } = require('./account');
const { seedAgencies } = require('./agency');
const { seedAutomations, seedAutomationUse } = require('./automation');
const { seedCampaigns } = require('./campaign');
const { seedChannels } = require('./channel');
const { seedContacts } = require('./contact');
const { seedCustomFields } = require('./customField');
const { hexOf } = require('./identifiers');
const { seedInvitations } = require('./invitation');
const { seedLists } = require('./list');
const { seedMedia } = require('./media');
const { connectContacts } = require('./members');
const { seedPartners } = require('./partner');
const { seedPartnerInvitations } = require('./partnerInvitation');
const { seedPartnerRoles } = require('./partnerRole');
const { seedPrivateKeys } = require('./privateKeys');
const { seedReports } = require('./report');
const { seedRoles } = require('./role');
const { seedTags } = require('./tag');
const { seedTemplates } = require('./templateSeeds');
const { seedTickets } = require('./ticket');
const { seedWebhooks } = require('./webhook');

/**
 * A record as the API shows it.
 *
 * @typedef {{ id: number, [field: string]: any }} SpokiRecord
 */

/** @typedef {Map<number, SpokiRecord>} Records records by id */

/**
 * Everything that the account holds in Spoki: under each resource's name its records, and beside them what
 * the API keeps but does not show in a record.
 *
 * @typedef {object} AccountData
 * @property {Records} account
 * @property {Records} agency
 * @property {Records} automation
 * @property {Records} campaign
 * @property {Records} channel
 * @property {Records} contact
 * @property {Records} customField
 * @property {Records} invitation
 * @property {Records} list
 * @property {Records} media
 * @property {Records} partner
 * @property {Records} partnerInvitation
 * @property {Records} partnerRole
 * @property {Records} report
 * @property {Records} role
 * @property {Records} tag
 * @property {Records} template
 * @property {Records} ticket
 * @property {Records} webhook
 * @property {Set<string>} refusedPhones phones that bulk calls refuse to take
 * @property {{ uuid: string, [field: string]: any }[]} sentMessages every message that was sent
 * @property {{ automation: number, phone: string, [field: string]: any }[]} startedAutomations
 * @property {Map<number, { customFields: number[], templates: number[] }>} automationUse
 * @property {Map<number, string>} accountKeys API keys that a partner made, by account
 * @property {Map<number, { [margin: string]: number }>} profitMargins a partner's, by account
 * @property {Map<number, string>} privateKeys by role
 * @property {Map<number, string>} webhookSecrets by webhook
 * @property {Map<number, string[]>} webhookExpands by webhook
 * @property {() => number} nextId the id of the next new record
 */

const firstNewId = 1_000_001;

/**
 * @param {SpokiRecord[]} records
 * @returns {Records}
 */
function byId(records) {
	return new Map(records.map((record) => [record.id, record]));
}

/**
 * The shop as it is at the start: a maker of ceramics who also teaches. Always the same.
 *
 * @param {number} contactCount
 * @returns {AccountData}
 */
function createData(contactCount) {
	const contacts = seedContacts(contactCount);
	const lists = seedLists();
	const tags = seedTags();
	const roles = seedRoles();
	const customFields = seedCustomFields();
	const webhooks = seedWebhooks();
	connectContacts(contacts, { lists, tags, roles, customFields });
	let lastId = firstNewId - 1;
	return {
		account: byId(seedAccounts()),
		agency: byId(seedAgencies()),
		automation: byId(seedAutomations()),
		campaign: byId(seedCampaigns(lists)),
		channel: byId(seedChannels()),
		contact: byId(contacts),
		customField: byId(customFields),
		invitation: byId(seedInvitations()),
		list: byId(lists),
		media: byId(seedMedia()),
		partner: byId(seedPartners()),
		partnerInvitation: byId(seedPartnerInvitations()),
		partnerRole: byId(seedPartnerRoles()),
		report: byId(seedReports()),
		role: byId(roles),
		tag: byId(tags),
		template: byId(seedTemplates()),
		ticket: byId(seedTickets(contacts, roles)),
		webhook: byId(webhooks),
		refusedPhones: new Set(['+390000000000']),
		sentMessages: [],
		startedAutomations: [],
		automationUse: seedAutomationUse(),
		accountKeys: new Map(),
		profitMargins: new Map(),
		privateKeys: seedPrivateKeys(),
		webhookSecrets: new Map(webhooks.map(({ id }) => [id, `whsec_${hexOf(`webhook ${id}`)}`])),
		webhookExpands: new Map(),
		nextId: () => (lastId += 1),
	};
}

module.exports = { createData };
