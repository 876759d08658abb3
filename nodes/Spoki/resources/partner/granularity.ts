import { numberedChoice } from '../../fields/choice';

/** The period that each figure covers: a number, of which only that of a day is known (documented). */
export const granularity = numberedChoice(
	{
		displayName: 'Granularity',
		name: 'granularity',
		description: 'The period that each figure covers. Any other number goes in by an expression.',
	},
	[{ name: 'Day', value: 2 }],
	2,
);
