import { recordLocator } from '../../fields/locators';

export const templateId = recordLocator(
	{ value: 'template', name: 'Template' },
	'The template to work on',
);
