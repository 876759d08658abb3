import type { Resource } from '../../description/Operation';
import { answersPartners } from '../../description/partners';
import { get } from './get';
import { getAll } from './getAll';

export const agency: Resource = answersPartners({
	value: 'agency',
	name: 'Agency',
	description: "A company that looks after clients' accounts",
	operations: [get, getAll],
	asChoice: ({ id, account }) => ({
		name: `Agency ${id} (account ${account})`,
		value: id as number,
	}),
});
