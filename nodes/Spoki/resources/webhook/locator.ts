import { describedAs, recordLocator } from '../../fields/locators';

export const webhookId = recordLocator(
	{ value: 'webhook', name: 'Webhook' },
	describedAs('An address that Spoki calls at an event', 'by event with the address'),
);
