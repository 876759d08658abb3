import type { ResourceMapperField } from 'n8n-workflow';

import { Completion } from '../../description/Completion';
import type { FieldContext, Read } from '../../description/Operation';
import { asMapperField } from '../../fields/customFields';
import { mappedTexts, needsTypes } from '../../fields/mapper';
import { allCustomFields, CUSTOM_FIELD_RULES } from './all';

/**
 * Values by code, read as `mappedTexts` does. An object that an expression gave says nothing of types:
 * where one of its values depends on them, the account's custom fields are read first, once per run.
 *
 * @param finish makes of the texts what is sent
 */
export function typedTexts<Sent>(
	value: unknown,
	label: string,
	context: FieldContext,
	finish: (texts: Record<string, string>) => Sent,
): Completion | Sent {
	if (!needsTypes(value, label)) return finish(mappedTexts(value, label, context));
	return new Completion(async (read) =>
		finish(mappedTexts(value, label, context, await fieldsOf(read))),
	);
}

async function fieldsOf(read: Read): Promise<ResourceMapperField[]> {
	const records = await allCustomFields((request) =>
		read(request, CUSTOM_FIELD_RULES, { oncePerRun: true, orRecent: true }),
	);
	return records.map(asMapperField);
}
