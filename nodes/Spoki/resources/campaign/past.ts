import { UserError } from 'n8n-workflow';

import type { ItemValues, Read } from '../../description/Operation';
import { chosenName, readChosen } from '../../description/readChosen';
import { rulesOf } from '../../description/rules';
import { withOffset } from '../../fields/clock';
import { shown } from '../../transport/shown';
import { scheduledDatetime } from './details';
import { get } from './get';

/** A campaign for right now is no mistake, although a moment passes until it is sent. */
const TOLERANCE_MILLISECONDS = 5 * 60_000;

const LABEL = `'${scheduledDatetime.property.displayName}'`;

/**
 * The check of a campaign that is to go out: nobody knows what becomes of one whose time is over.
 *
 * @throws UserError for a date and time in the past together with the status Scheduled
 */
export function refusePast({ body, timezone }: Pick<ItemValues, 'body' | 'timezone'>): void {
	const { scheduled_datetime: given, status } = body;
	if (status !== 'Scheduled' || !isPast(given)) return;
	throw new UserError(`${LABEL} is in the past: ${shown(given)}`, {
		description: `${clockIn(timezone)} Choose a later time, set the time zone in the workflow's settings, or choose the 'Status' Draft.`,
	});
}

/**
 * Likewise for a campaign that is there already, where an update says only half of it: it is read
 * first, and the other half is its own.
 */
export async function refusePastUpdate(values: ItemValues, read: Read): Promise<ItemValues> {
	const { scheduled_datetime: given, status } = values.body;
	const isHalf =
		given === undefined ? status === 'Scheduled' : status === undefined && isPast(given);
	if (!isHalf) return values;
	const { campaignId: id } = values.ids;
	const request = { method: get.method, path: get.path, ids: { campaignId: String(id) } };
	const rules = rulesOf({ value: 'campaign', name: 'Campaign' }, get);
	const record = { word: 'campaign', id };
	const campaign = await readChosen(read, request, rules, record, 'Nothing was changed');
	const { scheduled_datetime: own } = campaign;
	if (given === undefined ? !isPast(own) : campaign.status !== 'Scheduled') return values;
	const name = `The campaign ${chosenName(campaign, id)}`;
	if (given === undefined) {
		throw new UserError(`${name} has its date and time in the past: ${shown(own)}`, {
			description: `Nothing was changed. ${clockIn(values.timezone)} Add ${LABEL} with a later time.`,
		});
	}
	throw new UserError(`${LABEL} is in the past: ${shown(given)}`, {
		description: `Nothing was changed. ${name} is scheduled, and would go out. ${clockIn(values.timezone)} Choose a later time, or add the 'Status' Draft.`,
	});
}

function isPast(given: unknown): boolean {
	return Date.parse(String(given)) < Date.now() - TOLERANCE_MILLISECONDS;
}

function clockIn(timezone: string): string {
	return `Now it is ${withOffset(Date.now(), timezone)} in the workflow's time zone, ${timezone}.`;
}
