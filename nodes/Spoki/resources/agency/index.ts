import type { Resource } from '../../description/Operation';
import { getAll } from './getAll';

export const agency: Resource = {
	value: 'agency',
	name: 'Agency',
	description: 'A company that looks after the accounts of its clients',
	operations: [getAll],
};
