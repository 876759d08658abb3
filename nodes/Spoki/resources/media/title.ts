import type { Field } from '../../description/Operation';

export const title: Field = {
	property: {
		displayName: 'Title',
		name: 'title',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. Spring Catalogue',
		description: 'What the media file is called in Spoki',
	},
};
