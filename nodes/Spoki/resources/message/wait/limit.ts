import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import type { Field } from '../../../description/Operation';
import { choiceOf } from '../../../fields/choice';
import { shown } from '../../../transport/shown';

const MILLISECONDS: Record<string, number> = {
	minutes: 60_000,
	hours: 3_600_000,
	days: 86_400_000,
};

const MOST_DAYS = 30;

/** How long the answer may take: nothing tells the node when somebody stops the workflow. */
export const waitLimit: Field[] = [
	{
		local: true,
		property: {
			displayName: 'Wait at Most',
			name: 'waitAmount',
			type: 'number',
			typeOptions: { minValue: 1 },
			required: true,
			default: 24,
			description: `How long the answer may take, up to ${MOST_DAYS} days. After that the workflow goes on without one.`,
		},
		read: (value) => {
			const amount = Number(value);
			if (amount > 0) return amount;
			throw new UserError(`'Wait at Most' must be a number above 0: ${shown(value)}`, {
				description: 'Enter how long the answer may take.',
			});
		},
	},
	{
		...choiceOf({
			displayName: 'Wait Unit',
			name: 'waitUnit',
			type: 'options',
			options: [
				{ name: 'Days', value: 'days' },
				{ name: 'Hours', value: 'hours' },
				{ name: 'Minutes', value: 'minutes' },
			],
			default: 'hours',
		}),
		local: true,
	},
];

/** @throws UserError for a longer time than is allowed */
export function waitMilliseconds({ waitAmount, waitUnit = 'hours' }: IDataObject): number {
	const milliseconds = Number(waitAmount) * MILLISECONDS[String(waitUnit)];
	if (milliseconds <= MOST_DAYS * MILLISECONDS.days) return milliseconds;
	throw new UserError(`'Wait at Most' is too long: ${shown(waitAmount)} ${String(waitUnit)}`, {
		description: `The node waits ${MOST_DAYS} days at most. Enter less, and send a reminder after that.`,
	});
}
