import type { IDataObject, ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';

import { rulesOf } from '../description/rules';
import { asMapperField } from '../fields/customFields';
import { customField } from '../resources/customField';
import { getAll } from '../resources/customField/getAll';
import { PAGE_SIZE } from '../transport/pagination';
import type { SpokiRequest } from '../transport/request';
import { unavailable } from './errors';
import { readPage } from './read';

const REQUEST: SpokiRequest = {
	method: getAll.method,
	path: getAll.path,
	query: { page_size: PAGE_SIZE },
};

const RULES = rulesOf(customField, getAll);

/** The account's custom fields as Spoki gives them. */
export async function readCustomFields(context: ILoadOptionsFunctions): Promise<IDataObject[]> {
	const { records } = await readPage(context, REQUEST, RULES);
	return records as IDataObject[];
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
