import type { Resource } from '../../description/Operation';
import { addOperator } from './addOperator';
import { block } from './block';
import { bulkSync } from './bulkSync';
import { deleteContact } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { removeOperator } from './removeOperator';
import { unblock } from './unblock';
import { update } from './update';
import { upsert } from './upsert';

export const contact: Resource = {
	value: 'contact',
	name: 'Contact',
	description: 'A person that the account writes to, identified by the phone number',
	operations: [
		addOperator,
		block,
		bulkSync,
		upsert,
		deleteContact,
		get,
		getAll,
		removeOperator,
		unblock,
		update,
	],
	asChoice: ({ id, phone, first_name, last_name, chat_link }) => {
		const name = [first_name, last_name].filter(Boolean).join(' ');
		return {
			name: name === '' ? String(phone) : `${name} (${phone})`,
			value: id as number,
			...(chat_link ? { url: String(chat_link) } : {}),
		};
	},
};
