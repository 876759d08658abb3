import { UserError } from 'n8n-workflow';

import type { ItemValues } from '../description/Operation';

/**
 * Makes the check of an update: one that changes nothing is a mistake in the workflow and sends no
 * request.
 *
 * @param advice what else the person can do
 * @param complaint what is wrong, where 'Update Fields' is not the only place for changes
 */
export function somethingToChange(
	advice = '',
	complaint = "'Update Fields' is empty",
): (values: Pick<ItemValues, 'body'>) => void {
	return ({ body }) => {
		if (Object.keys(body).length > 0) return;
		throw new UserError(complaint, {
			description: `Add at least one field to change and give it a value. ${advice}`.trim(),
		});
	};
}
