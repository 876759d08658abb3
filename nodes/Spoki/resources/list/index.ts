import type { Resource } from '../../operation/Operation';
import { create } from './create';
import { getAll } from './getAll';
import { syncContacts } from './syncContacts';

export const list: Resource = {
	value: 'list',
	name: 'List',
	description: 'A named group of contacts, for example the target of a campaign',
	operations: [create, getAll, syncContacts],
};
