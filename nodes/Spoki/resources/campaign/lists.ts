import { namedRecords } from '../../fields/namedRecords';
import { getAll } from '../list/getAll';

/** Whom the campaign reaches. */
export const lists = namedRecords(
	{
		displayName: 'List Names or IDs',
		name: 'lists',
		description:
			'Whom it goes to. Choose from the list, or specify names or IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	{ resource: { value: 'list', name: 'List' }, getAll, method: 'getLists' },
);
