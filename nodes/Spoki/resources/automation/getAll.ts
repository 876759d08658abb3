import type { Field, Operation } from '../../description/Operation';
import { openChoice } from '../../fields/choice';
import { search } from '../../fields/search';
import { automationSecrets, simplifyAutomation } from './simplify';

const isActive: Field = {
	property: {
		displayName: 'Is Active',
		name: 'isActive',
		type: 'boolean',
		default: true,
		description:
			'Whether to return the automations that are switched on. Switch it off for those that are not.',
	},
};

const webhookPlatform = openChoice(
	{
		displayName: 'Webhook Platform',
		name: 'webhookPlatform',
		description: 'Only automations that this platform starts',
	},
	[
		{ name: 'ActiveCampaign', value: 'Active Campaign' },
		{ name: 'API', value: 'Api' },
		'BrainLead',
		'Connectif',
		'HubSpot',
		'IFTTT',
		'Klaviyo',
		'Magento',
		'Meta',
		'Pipedrive',
		{ name: 'PrestaShop', value: 'Prestashop' },
		"Qapla'",
		'Sendinblue',
		'Shopify',
		{ name: 'WooCommerce', value: 'Woocommerce' },
		'WPNotif',
		'Zapier',
		'Zendesk',
		'Zoho',
	],
	'Api',
);

/**
 * The account's automations. The answer comes by the page (documented), each record as Get gives
 * it, so with the secrets of its start links (assumed). `search` looks into name and start link
 * (documented). The limit is assumed. Whether an unknown platform is refused or finds nothing is
 * not known: any goes out.
 */
export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many automations',
	description:
		'Retrieve many automations. Simplify keeps the secrets of their start links out of the output.',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'GET',
	path: '/api/1/automations/',
	returns: 'collection',
	filters: [
		isActive,
		search('Only automations with this text in the name or the start link', 'welcome'),
		webhookPlatform,
	],
	simplify: simplifyAutomation,
	secretOutput: automationSecrets,
};
