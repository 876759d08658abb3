import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { idAndNameFirst } from '../Spoki/operation/keyOrder';
import { recordOf } from '../Spoki/transport/answers';
import type { Watched } from './settings';

/** A new record as an item of the workflow, with the event that it stands for. */
export function itemOf({ event, values }: Watched, record: IDataObject): INodeExecutionData {
	const { simplify } = event.collection;
	const whole = recordOf(record);
	const shown = values.local.simplify === false || !simplify ? whole : simplify(whole);
	return { json: { event: event.value, ...idAndNameFirst(shown) } };
}
