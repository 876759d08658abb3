import { describedAs, recordLocator } from '../../fields/locators';

export const listId = recordLocator(
	{ value: 'list', name: 'List' },
	describedAs('A group of contacts', 'with the number of contacts on it'),
);
