import type { Field } from '../../description/Operation';
import { wholeNumber } from '../../fields/wholeNumber';

const options = [{ name: 'Day', value: 2 }];

/** The period that each figure covers: a number, of which only that of a day is known (documented). */
const other = wholeNumber({ displayName: 'Granularity', name: 'granularity' }, { least: 0 });

/** A drop-down of what is known; an expression may give any other number. */
export const granularity: Field = {
	property: {
		displayName: 'Granularity',
		name: 'granularity',
		type: 'options',
		options,
		default: 2,
		description: 'The period that each figure covers. Any other number goes in by an expression.',
	},
	read: (value, context) =>
		options.find(({ name }) => name.toLowerCase() === String(value).trim().toLowerCase())?.value ??
		other.read?.(value, context),
};
