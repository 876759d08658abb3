import type { IDataObject } from 'n8n-workflow';

import type { Field } from '../../description/Operation';
import { textOf } from '../../fields/text';

const LABEL = 'Operator';

const emailOf = ({ user }: IDataObject) => (user as IDataObject | null | undefined)?.email;

/** The user of the account who looks after a contact. Spoki knows operators by email here. */
export const operatorEmail: Field = {
	read: (value) => textOf(value, `'${LABEL}'`).trim(),
	listedRecords: {
		method: 'searchOperator',
		resource: 'role',
		otherMode: 'By Email',
		isListed: (record) => typeof emailOf(record) === 'string' && emailOf(record) !== '',
		asChoice: (record) => {
			const { firstname, surname, email } = record.user as IDataObject;
			const name = [firstname, surname].filter(Boolean).join(' ');
			return { name: name === '' ? String(email) : `${name} (${email})`, value: email as string };
		},
	},
	property: {
		displayName: LABEL,
		name: 'email',
		type: 'resourceLocator',
		required: true,
		default: { mode: 'list', value: '' },
		description: 'The operator by email, who must be a user of the account',
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: 'Select an operator…',
				typeOptions: { searchListMethod: 'searchOperator', searchable: true },
			},
			{
				displayName: 'By Email',
				name: 'email',
				type: 'string',
				placeholder: 'name@email.com',
			},
		],
	},
};
