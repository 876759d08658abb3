import type { IDataObject } from 'n8n-workflow';

import type { ItemValues } from '../../description/Operation';
import { answeredValue } from '../../fields/answeredValue';
import { recordOf } from '../../transport/answers';
import { aboutWebhook } from './record';

/**
 * The names of what a webhook's deliveries hold in full, as a record with the webhook's ID. Whether
 * Spoki answers with the list or an object that holds it is not known; anything else comes through whole.
 */
export function expandsRecord(answer: unknown, values: ItemValues): IDataObject[] {
	const given = answeredValue(answer, ['expands', 'results']);
	const expands = typeof given === 'string' && given !== '' ? [given] : given;
	const said = Array.isArray(expands) ? { expands } : recordOf(expands);
	return [aboutWebhook(values, said)];
}
