import { UserError } from 'n8n-workflow';

import type { Field } from '../description/Operation';
import { asDateTime, asDay } from './dates';

type DateProperty = Pick<Field['property'], 'description' | 'displayName' | 'name' | 'required'>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/** A day, sent as `YYYY-MM-DD` in the workflow's time zone whatever ISO form it comes in. */
export function dayField(property: DateProperty): Field {
	return {
		property: { ...property, type: 'dateTime', default: '' },
		read: (value, { timezone }) =>
			checked(asDay(value, timezone), DAY, property.displayName, value, '2026-11-22'),
	};
}

/** A moment, sent as ISO 8601 with an offset; without one it is meant in the workflow's time zone. */
export function dateTimeField(property: DateProperty): Field {
	return {
		property: { ...property, type: 'dateTime', default: '' },
		read: (value, { timezone }) => {
			const moment =
				typeof value === 'string' && DAY.test(value.trim()) ? `${value.trim()}T00:00` : value;
			return checked(
				asDateTime(moment, timezone),
				DATE_TIME,
				property.displayName,
				value,
				'2026-11-22T09:30:00+01:00',
			);
		},
	};
}

function checked(
	text: string,
	form: RegExp,
	label: string,
	given: unknown,
	example: string,
): string {
	if (form.test(text) && !Number.isNaN(Date.parse(text))) return text;
	throw new UserError(`'${label}' is not a date: ${String(given)}`, {
		description: `Choose a date, or give one in ISO form, such as ${example}.`,
	});
}
