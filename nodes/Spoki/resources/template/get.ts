import type { Operation } from '../../description/Operation';
import { channelId } from '../../fields/typedId';
import { templateId } from './locator';
import { simplifyTemplate } from './simplify';

/**
 * One template. The answer has its texts by language in `templatelocalization_set`, each with
 * `status`, header, body, footer and buttons (documented); some sources call these parts `body`,
 * `header`, `footer` and `button_set`, so both names are read. A state is a word or a number
 * (observed). The limit is assumed. An unknown ID is refused with 404 (documented).
 */
export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get template',
	description: 'Retrieve one template with its texts, its languages and which of them are approved',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'GET',
	path: '/api/1/templates/{templateId}/',
	returns: 'record',
	fields: [templateId],
	additionalFields: [channelId('The WhatsApp channel that the template is read for')],
	simplify: simplifyTemplate,
};
