import type { Field, Operation } from '../../description/Operation';
import { openChoice } from '../../fields/choice';
import { publicUrl } from '../../fields/publicUrl';
import { title } from './title';

const externalUrl = publicUrl({
	displayName: 'External URL',
	name: 'externalUrl',
	required: true,
	placeholder: 'e.g. https://example.com/photo.jpg',
	description: 'Where the file is: an address that anyone can open, beginning with https://',
});

const contentType: Field = {
	property: {
		displayName: 'Content Type',
		name: 'contentType',
		type: 'string',
		default: '',
		placeholder: 'e.g. image/jpeg',
		description: 'The exact type of the file, as web servers name it (MIME type)',
	},
};

const formatType = openChoice(
	{
		displayName: 'Format Type',
		name: 'formatType',
		description: 'What kind of file it is',
	},
	[
		{ name: 'Audio', value: 'audio' },
		{ name: 'Document', value: 'document' },
		{ name: 'Image', value: 'image' },
		{ name: 'Video', value: 'video' },
	],
	'image',
);

/**
 * Makes a file known to Spoki by its address: nothing is uploaded, so the address must be public
 * (documented). The answer is the record (observed for media inside templates): `id`, `title`,
 * `media`, `external_url`, `content_type`, `format_type`. The limit is documented. An address that
 * cannot be fetched is refused, now or when a message needs it (assumed). Sent twice, it makes
 * two.
 */
export const create: Operation = {
	value: 'create',
	name: 'Create',
	action: 'Create media file from URL',
	description:
		'Uploads nothing: make a file with a public URL known to Spoki. It has to stay where it is.',
	effect: 'write',
	repeatable: false,
	requestsPerMinute: 120,
	method: 'POST',
	path: '/api/1/media/',
	returns: 'record',
	fields: [title, externalUrl],
	additionalFields: [contentType, formatType],
};
