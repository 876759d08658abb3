import type { IDataObject } from 'n8n-workflow';

import type { Operation } from '../../description/Operation';
import { isObject } from '../../fields/json';
import { recordOf } from '../../transport/answers';
import { withTypeName } from '../customField/records';
import { automationId } from './locator';

/** How Spoki writes this answer is not known: an object may be a field, or hold the list of them. */
function fieldsIn(element: unknown): unknown[] {
	if (!isObject(element) || 'code' in element || 'id' in element) return [element];
	return Object.values(element).find(Array.isArray) ?? [element];
}

/** A field may be named by its code or its ID alone. */
function asField(field: unknown): IDataObject {
	if (typeof field === 'string' && field !== '') return { code: field };
	return typeof field === 'number' ? { id: field } : withTypeName(recordOf(field));
}

/**
 * The custom fields that an automation uses (documented). The form of the answer is not known: an
 * array of fields, of codes or of IDs, or an object that holds one, all of which are read. The
 * limit is assumed. An unknown ID is refused with 404 (documented).
 */
export const getCustomFieldsUsed: Operation = {
	value: 'getCustomFieldsUsed',
	name: 'Get Custom Fields Used',
	action: 'Get custom fields used by automation',
	description: 'Retrieve the custom fields that the messages and steps of one automation use',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'GET',
	path: '/api/1/automations/{automationId}/custom-fields-used/',
	returns: 'collection',
	fields: [automationId],
	asRecords: (elements, { local: { returnAll, limit } }) => {
		const fields = (elements as unknown[]).flatMap(fieldsIn).map(asField);
		// An object that holds the list was one record until here.
		return returnAll === true ? fields : fields.slice(0, limit as number);
	},
};
