import { recordLocator } from '../../fields/locators';

export const customFieldId = recordLocator(
	{ value: 'customField', name: 'Custom Field' },
	'The custom field to work on',
);
