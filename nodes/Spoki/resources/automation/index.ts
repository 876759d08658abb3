import type { Resource } from '../../description/Operation';
import { withDetails } from '../../fields/words';
import { create } from './create';
import { get } from './get';
import { getAll } from './getAll';
import { getCustomFieldsUsed } from './getCustomFieldsUsed';
import { start } from './start';
import { startMany } from './startMany';

export const automation: Resource = {
	value: 'automation',
	name: 'Automation',
	description: 'A sequence of messages and steps that Spoki runs for a contact',
	operations: [create, get, getCustomFieldsUsed, getAll, start, startMany],
	asChoice: ({ id, name, is_active }) => ({
		name: withDetails(name, typeof is_active === 'boolean' ? [is_active ? 'on' : 'off'] : []),
		value: id as number,
	}),
};
