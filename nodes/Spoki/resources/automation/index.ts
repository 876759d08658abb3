import type { Resource } from '../../description/Operation';
import { get } from './get';
import { getAll } from './getAll';
import { start } from './start';
import { startMany } from './startMany';

export const automation: Resource = {
	value: 'automation',
	name: 'Automation',
	description: 'A sequence of messages and steps that Spoki runs for a contact',
	operations: [get, getAll, start, startMany],
	asChoice: ({ id, name }) => ({ name: String(name), value: id as number }),
};
