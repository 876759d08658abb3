import type { Resource } from '../../description/Operation';
import { create } from './create';
import { deleteList } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { removeAllContacts } from './removeAllContacts';
import { removeContacts } from './removeContacts';
import { syncContacts } from './syncContacts';

export const list: Resource = {
	value: 'list',
	name: 'List',
	description: 'A named group of contacts, for example the target of a campaign',
	operations: [create, deleteList, get, getAll, removeAllContacts, removeContacts, syncContacts],
	asChoice: ({ id, name, contacts_count }) => ({
		name: contacts_count === undefined ? String(name) : `${name} (${contacts_count} contacts)`,
		value: id as number,
	}),
};
