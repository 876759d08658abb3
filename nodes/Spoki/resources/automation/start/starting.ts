import type { IDataObject } from 'n8n-workflow';

import { spokiIds } from '../../../description/ids';
import type { ItemValues, Operation } from '../../../description/Operation';
import { contactDetails } from '../../../fields/contact';
import { metadata } from '../../../fields/metadata';
import { contactByPhone } from '../../contact/phoneLocator';
import { customFields } from '../../customField/values';
import { startTarget, withTarget } from './target';

const phone = contactByPhone({
	name: 'phone',
	required: true,
	description:
		'The contact that the automation starts for. One that Spoki does not know is created.',
});

/** Spoki's answer is empty (documented): what comes out is what went in. */
function startedRecords(_answer: unknown, { body, local }: ItemValues): IDataObject[] {
	const { automationId, automationName } = local;
	const id =
		automationId === undefined ? {} : spokiIds({ ids: { automationId: String(automationId) } });
	const name = automationName === undefined ? {} : { automationName };
	return [{ phone: body.phone, started: true, ...id, ...name }];
}

const LINK_ADVICE =
	'Copy the start link and the secret again from the automation in Spoki. Nothing was started.';

/** What starting for one contact and for many have in common. */
export const starting: Pick<
	Operation,
	| 'additionalFields'
	| 'advice'
	| 'asRecords'
	| 'effect'
	| 'fields'
	| 'method'
	| 'prepare'
	| 'repeatable'
	| 'requestsPerMinute'
	| 'returns'
	| 'withoutKey'
> = {
	effect: 'send',
	repeatable: false,
	requestsPerMinute: null,
	withoutKey: true,
	method: 'POST',
	returns: 'record',
	fields: [...startTarget, phone, customFields],
	additionalFields: [
		...contactDetails,
		metadata('Data of your own that goes along with the start, as an object'),
	],
	prepare: withTarget,
	asRecords: startedRecords,
	advice: { secret: LINK_ADVICE, '401': LINK_ADVICE, '403': LINK_ADVICE, '404': LINK_ADVICE },
};
