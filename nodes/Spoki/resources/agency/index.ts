import type { Resource } from '../../description/Operation';
import { get } from './get';
import { getAll } from './getAll';

export const agency: Resource = {
	value: 'agency',
	name: 'Agency',
	description: 'A company that looks after the accounts of its clients',
	operations: [get, getAll],
	asChoice: ({ id, account }) => ({
		name: `Agency ${id} (account ${account})`,
		value: id as number,
	}),
};
