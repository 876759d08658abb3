import { recordLocator } from '../../fields/locators';

export const automationId = recordLocator(
	{ value: 'automation', name: 'Automation' },
	'The automation to work on',
);
