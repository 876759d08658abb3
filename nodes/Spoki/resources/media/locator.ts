import { recordLocator } from '../../fields/locators';

export const mediaId = recordLocator(
	{ value: 'media', name: 'Media' },
	'The media file to work on',
);
