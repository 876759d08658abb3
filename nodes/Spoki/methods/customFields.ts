import type { IDataObject, ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';

import { asMapperField } from '../fields/customFields';
import { allCustomFields, CUSTOM_FIELD_RULES } from '../resources/customField/all';
import { unavailable } from './errors';
import { PATIENCE_MILLISECONDS, readForPanel } from './read';

/** Reads the account's custom fields, all pages within the time that a panel has. */
export async function readCustomFields(context: ILoadOptionsFunctions): Promise<IDataObject[]> {
	const deadline = performance.now() + PATIENCE_MILLISECONDS;
	return allCustomFields((request) => readForPanel(context, request, CUSTOM_FIELD_RULES, deadline));
}

/** The account's custom fields for the mapper, by label. */
export async function getCustomFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	try {
		const fields = (await readCustomFields(this)).map(asMapperField);
		return { fields: fields.sort((a, b) => a.displayName.localeCompare(b.displayName)) };
	} catch (error) {
		throw unavailable(
			this.getNode(),
			error,
			"Give 'Custom Fields' as an expression with an object of codes and values to go on without the list.",
		);
	}
}
