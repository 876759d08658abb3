import { describedAs, recordLocator } from '../../fields/locators';

export const mediaId = recordLocator(
	{ value: 'media', name: 'Media' },
	describedAs('A picture, video or document', 'by its title or address'),
);
