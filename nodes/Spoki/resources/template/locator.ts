import { describedAs, recordLocator } from '../../fields/locators';

export const templateId = recordLocator(
	{ value: 'template', name: 'Template' },
	describedAs('A message that WhatsApp approves', 'with category and approval'),
);
