import type { Resource } from '../../description/Operation';
import { create } from './create';
import { deleteCustomField } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';

export const customField: Resource = {
	value: 'customField',
	name: 'Custom Field',
	description: "A field of the account's own that every contact can have a value for",
	operations: [create, deleteCustomField, get, getAll, update],
	asChoice: ({ id, label, code }) => ({
		name: label === code ? String(code) : `${label} (${code})`,
		value: id as number,
	}),
	namesKeysUnder: ['contactfield_values', 'custom_fields'],
};
