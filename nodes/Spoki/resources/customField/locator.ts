import { describedAs, recordLocator } from '../../fields/locators';

export const customFieldId = recordLocator(
	{ value: 'customField', name: 'Custom Field' },
	describedAs('A field of your own for contacts', 'by label and code'),
);
