import type { IDataObject } from 'n8n-workflow';

import type { Resource } from '../../description/Operation';
import { inWords, withDetails } from '../../fields/words';
import { addServiceUser } from './addServiceUser';
import { checkPrivateKey } from './checkPrivateKey';
import { deleteRole } from './delete';
import { generatePrivateKey } from './generatePrivateKey';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';

export const role: Resource = {
	value: 'role',
	name: 'User',
	description: 'A person or program that works in the account, and its role',
	operations: [
		addServiceUser,
		checkPrivateKey,
		generatePrivateKey,
		get,
		getAll,
		deleteRole,
		update,
	],
	asChoice: ({ id, role: name, user }) => {
		const { firstname, surname, email } = (user ?? {}) as IDataObject;
		const person = [firstname, surname].filter(Boolean).join(' ') || email || id;
		return { name: withDetails(person, [inWords(name)]), value: id as number };
	},
};
