import type { Resource } from '../../description/Operation';
import { get } from './get';
import { getAll } from './getAll';

export const tag: Resource = {
	value: 'tag',
	name: 'Tag',
	description: 'A mark that contacts carry; tags are made in Spoki itself',
	operations: [get, getAll],
	asChoice: ({ id, name }) => ({ name: String(name), value: id as number }),
};
