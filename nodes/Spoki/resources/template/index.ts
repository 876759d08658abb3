import type { Resource } from '../../description/Operation';
import { clone } from './clone';
import { create } from './create';
import { deleteTemplate } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { revertToDraft } from './revertToDraft';
import { submit } from './submit';
import { update } from './update';

export const template: Resource = {
	value: 'template',
	name: 'Template',
	description: 'A message that WhatsApp approves before it may open a conversation',
	operations: [clone, create, deleteTemplate, get, getAll, revertToDraft, submit, update],
	asChoice: ({ id, name, category, is_approved }) => {
		const state = is_approved === true ? 'approved' : 'not approved';
		return {
			name: `${name} (${[category, state].filter(Boolean).join(', ')})`,
			value: id as number,
		};
	},
};
