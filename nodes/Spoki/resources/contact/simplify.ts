import type { IDataObject } from 'n8n-workflow';

import { isRecord } from '../../transport/answers';

const PLAIN_KEYS = ['id', 'phone', 'first_name', 'last_name', 'email', 'language', 'status'];

/** The ten fields of a contact that most workflows need: tags and lists by name, custom fields by code. */
export function simplifyContact(contact: IDataObject): IDataObject {
	if (contact.id === undefined) return contact;
	const plain = PLAIN_KEYS.filter((key) => key in contact).map((key) => [key, contact[key]]);
	return {
		...Object.fromEntries(plain),
		...namesOf(contact, 'tag_set', 'tags'),
		...namesOf(contact, 'list_set', 'lists'),
		custom_fields: customFieldsOf(contact),
	};
}

function recordsIn(value: unknown): IDataObject[] {
	return Array.isArray(value) ? value.filter(isRecord) : [];
}

function namesOf(contact: IDataObject, key: string, simplified: string): IDataObject {
	return key in contact
		? { [simplified]: recordsIn(contact[key]).map(({ name }) => name) as string[] }
		: {};
}

function customFieldsOf({ contactfield_set, contactfield_values }: IDataObject): IDataObject {
	const byCode = recordsIn(contactfield_set)
		.map(({ visual_code, field, value }) => ({ code: visual_code ?? field, value }))
		.filter(({ code }) => ['number', 'string'].includes(typeof code))
		.map(({ code, value }) => [String(code).replace(/^%%|%%$/g, ''), value]);
	if (byCode.length > 0) return Object.fromEntries(byCode);
	return isRecord(contactfield_values) ? contactfield_values : {};
}
