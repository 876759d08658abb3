import { describedAs, recordLocator } from '../../fields/locators';

export const channelId = recordLocator(
	{ value: 'channel', name: 'Channel' },
	describedAs('A number that the account writes from', 'by name with number and platform'),
);
