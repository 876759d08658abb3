import type { IDataObject } from 'n8n-workflow';

import type { Operation } from '../../description/Operation';
import { required } from '../../fields/required';
import { category, name, templateDetails } from './details';
import { createForm, localizationMode } from './form/fields';
import { newLocalization } from './form/localization';
import { localizationSet } from './form/localizationSet';
import { partsOf } from './form/parts';
import { simplifyTemplate } from './simplify';

/**
 * Makes a draft of name, category and texts in one language or more (documented). The answer is
 * the template (observed), its state in each language chosen by Spoki. Categories beside the
 * three documented ones were seen to be taken, so any goes out. The limit is documented. Too
 * many variables for the fixed text are refused with `spoki::3014` (observed); examples that are
 * missing, and what WhatsApp does not take, at submission at the latest (assumed), so the node
 * checks both before.
 */
export const create: Operation = {
	value: 'create',
	name: 'Create',
	action: 'Create template',
	description:
		'Create a draft, to be submitted to WhatsApp before it can be sent. Each variable needs an example.',
	effect: 'write',
	repeatable: false,
	requestsPerMinute: 10,
	method: 'POST',
	path: '/api/1/templates/',
	returns: 'record',
	fields: [required(name), required(category), localizationMode, ...createForm, localizationSet],
	additionalFields: templateDetails,
	simplify: simplifyTemplate,
	prepare: ({ body, ...values }) => {
		const templatelocalization_set =
			values.local.localizationMode === 'json'
				? (body.templatelocalization_set as IDataObject[]).map(withoutId)
				: [newLocalization(partsOf(values.local))];
		return { ...values, body: { ...body, templatelocalization_set } };
	},
};

/** A localization that was taken over from another template still bears the ID it has there. */
function withoutId(localization: IDataObject): IDataObject {
	return Object.fromEntries(Object.entries(localization).filter(([key]) => key !== 'id'));
}
