import type { IDataObject, ResourceMapperField } from 'n8n-workflow';

import { DAY_MARK } from './mappedDates';

/** Spoki's number for a custom field that holds a day (documented). */
const DAY = 2;

/** Likewise for a day with a time. */
const DATE_TIME = 3;

/** What a custom field holds, by Spoki's number for its type (documented). */
export const TYPE_NAMES: Record<number, string> = {
	1: 'Text',
	[DAY]: 'Date',
	[DATE_TIME]: 'Date and Time',
};

/** One custom field of the account as n8n's mapper shows it. Its ID is the code, by which Spoki takes the value. */
export function asMapperField({ code, label, field_type }: IDataObject): ResourceMapperField {
	const type = Number(field_type);
	const name = label && label !== code ? `${label}, ${code}` : code;
	return {
		id: String(code),
		displayName: `${name} (${TYPE_NAMES[type] ?? 'Text'})`,
		required: false,
		defaultMatch: false,
		canBeUsedToMatch: false,
		display: true,
		type: type === DAY || type === DATE_TIME ? 'dateTime' : 'string',
		...(type === DAY ? { options: [DAY_MARK] } : {}),
	};
}
