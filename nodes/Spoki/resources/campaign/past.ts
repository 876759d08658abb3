import { UserError } from 'n8n-workflow';

import type { ItemValues } from '../../description/Operation';
import { withOffset } from '../../fields/clock';
import { shown } from '../../transport/shown';
import { scheduledDatetime } from './details';

/** A campaign for right now is no mistake, although a moment passes until it is sent. */
const TOLERANCE_MILLISECONDS = 5 * 60_000;

/**
 * The check of a campaign that is to go out: nobody knows what becomes of one whose time is over.
 *
 * @throws UserError for a date and time in the past together with the status Scheduled
 */
export function refusePast({ body, timezone }: Pick<ItemValues, 'body' | 'timezone'>): void {
	const { scheduled_datetime: given, status } = body;
	if (given === undefined || status !== 'Scheduled') return;
	const now = Date.now();
	if (Date.parse(String(given)) >= now - TOLERANCE_MILLISECONDS) return;
	const { displayName } = scheduledDatetime.property;
	throw new UserError(`'${displayName}' is in the past: ${shown(given)}`, {
		description: `Now it is ${withOffset(now, timezone)} in the workflow's time zone, ${timezone}. Choose a later time, set the time zone in the workflow's settings, or choose the 'Status' Draft.`,
	});
}
