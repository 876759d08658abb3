import type { Field, FieldContext } from '../description/Operation';
import { asDateTime, asDay, notADate } from './dates';

type DateProperty = Pick<Field['property'], 'description' | 'displayName' | 'name' | 'required'>;

/** n8n shows a hint as it is: the name of the time zone, which only an expression knows, cannot stand in it. */
const ZONE_HINT =
	"A time without an offset is in the workflow's time zone: see 'Settings' in the menu of the workflow";

/** A day, sent as `YYYY-MM-DD` in the workflow's time zone whatever ISO form it comes in. */
export function dayField(property: DateProperty): Field {
	const dateOnly = { typeOptions: { dateOnly: true } };
	return dateField({ ...property, ...dateOnly }, asDay, '2026-11-22');
}

/**
 * The two days of a period, both included.
 *
 * @param start the first, which must not be after the other
 */
export function periodFields(start: DateProperty, end: DateProperty): [Field, Field] {
	return [dayField(start), { ...dayField(end), notBefore: start.name }];
}

/** A moment, sent as ISO 8601 with an offset; without one it is meant in the workflow's time zone. */
export function dateTimeField(property: DateProperty): Field {
	return dateField({ ...property, hint: ZONE_HINT }, asDateTime, '2026-11-22T09:30:00+01:00');
}

/** @param asText gives undefined for what is no date */
function dateField(
	property: DateProperty & Pick<Field['property'], 'hint' | 'typeOptions'>,
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
