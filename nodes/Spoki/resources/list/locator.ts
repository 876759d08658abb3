import { recordLocator } from '../../fields/locators';

export const listId = recordLocator({ value: 'list', name: 'List' }, 'The list to work on');
