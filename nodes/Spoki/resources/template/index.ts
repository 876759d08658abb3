import type { Resource } from '../../description/Operation';
import { templateChoice } from './choice';
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
	asChoice: templateChoice,
};
