import { UserError, type INodeProperties } from 'n8n-workflow';

import type { Field } from '../description/Operation';
import { shown } from '../transport/shown';

type NumberProperty = Pick<
	INodeProperties,
	'description' | 'displayName' | 'hint' | 'name' | 'required'
>;

interface Settings {
	/** The name in Spoki's API, where it is another one. */
	key?: string;
	/** The least that is taken; without it any whole number is. */
	least?: number;
	/** What to say besides about a wrong one. */
	advice?: string;
}

/**
 * A whole number. One with a comma or a point is refused, never rounded: what the mark means there
 * nobody knows.
 */
export function wholeNumber(property: NumberProperty, settings: Settings = {}): Field {
	const { key, least, advice = '' } = settings;
	const from = least === undefined ? '' : ` from ${least}`;
	return {
		...(key === undefined ? {} : { key }),
		property: {
			...property,
			type: 'number',
			typeOptions: { numberPrecision: 0, ...(least === undefined ? {} : { minValue: least }) },
			default: 0,
		},
		read: (value) => {
			const number = digitsOf(value);
			if (number !== undefined && number >= (least ?? number)) return number;
			throw new UserError(
				`'${property.displayName}' must be a whole number${from}: ${shown(value)}`,
				{
					description:
						`${advice} Write digits only, without commas, points and signs of money.`.trim(),
				},
			);
		},
	};
}

/** Undefined for anything but a whole number that arrives as it is. */
function digitsOf(value: unknown): number | undefined {
	const text = ['bigint', 'number', 'string'].includes(typeof value) ? String(value).trim() : '';
	const number = /^[+-]?\d+$/.test(text) ? Number(text) : Number.NaN;
	// Adding 0 makes 0 of -0.
	return Number.isSafeInteger(number) ? number + 0 : undefined;
}
