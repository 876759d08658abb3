import { describedAs, recordLocator } from '../../fields/locators';

export const automationId = recordLocator(
	{ value: 'automation', name: 'Automation' },
	describedAs('A sequence of messages and steps', 'by its name in Spoki'),
);
