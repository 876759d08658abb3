import type { Resource } from '../../operation/Operation';
import { get } from './get';
import { getAll } from './getAll';
import { upsert } from './upsert';

export const contact: Resource = {
	value: 'contact',
	name: 'Contact',
	description: 'A person that the account writes to, identified by the phone number',
	operations: [upsert, get, getAll],
};
