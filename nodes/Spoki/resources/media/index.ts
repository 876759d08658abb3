import type { Resource } from '../../description/Operation';
import { create } from './create';
import { deleteMedia } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';

export const media: Resource = {
	value: 'media',
	name: 'Media',
	description: 'A picture, video or document for messages, which Spoki knows by its URL',
	operations: [create, deleteMedia, get, getAll, update],
	asChoice: ({ id, title, external_url }) => ({
		name: String(title || external_url || id),
		value: id as number,
	}),
};
