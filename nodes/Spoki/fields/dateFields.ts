import type { Field, FieldContext } from '../description/Operation';
import { asDateTime, asDay, notADate } from './dates';

type DateProperty = Pick<Field['property'], 'description' | 'displayName' | 'name' | 'required'>;

/** A day, sent as `YYYY-MM-DD` in the workflow's time zone whatever ISO form it comes in. */
export function dayField(property: DateProperty): Field {
	return dateField(property, asDay, '2026-11-22');
}

/** A moment, sent as ISO 8601 with an offset; without one it is meant in the workflow's time zone. */
export function dateTimeField(property: DateProperty): Field {
	return dateField(property, asDateTime, '2026-11-22T09:30:00+01:00');
}

/** @param asText gives undefined for what is no date */
function dateField(
	property: DateProperty,
	asText: (value: unknown, timezone: string) => string | undefined,
	example: string,
): Field {
	return {
		property: { ...property, type: 'dateTime', default: '' },
		read: (value, { timezone }: FieldContext) => {
			const text = asText(value, timezone);
			if (text !== undefined) return text;
			throw notADate(`'${property.displayName}'`, value, example);
		},
	};
}
