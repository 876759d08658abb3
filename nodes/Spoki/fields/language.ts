import type { INodeListSearchItems } from 'n8n-workflow';

import type { Field } from '../description/Operation';
import { CONTACT_LANGUAGES, TEMPLATE_LANGUAGES } from './languages';
import { textOf } from './text';

/** The names of the methods that search languages for a drop-down. */
export const CONTACT_LANGUAGES_METHOD = 'searchContactLanguages';
export const TEMPLATE_LANGUAGES_METHOD = 'searchTemplateLanguages';
/** Likewise those of the template that is chosen in the same panel. */
export const CHOSEN_TEMPLATE_LANGUAGES_METHOD = 'searchChosenTemplateLanguages';

/** The languages that each method offers, by their codes; of the last where no template is chosen yet. */
export const LANGUAGES_OF: Record<string, Record<string, string>> = {
	[CONTACT_LANGUAGES_METHOD]: CONTACT_LANGUAGES,
	[TEMPLATE_LANGUAGES_METHOD]: TEMPLATE_LANGUAGES,
	[CHOSEN_TEMPLATE_LANGUAGES_METHOD]: TEMPLATE_LANGUAGES,
};

/**
 * A language that is chosen from a list, or given by its code. A known one is sent in its own
 * spelling, whatever case and hyphens it comes in, and also where it comes by its name; any other as
 * it was given.
 *
 * @param searchListMethod one of the above
 */
export function languageField(
	searchListMethod: string,
	property: Pick<Field['property'], 'description' | 'required'>,
): Field {
	const displayName = 'Language';
	const languages = Object.entries(LANGUAGES_OF[searchListMethod]);
	return {
		read: (value) => {
			const text = textOf(value, `'${displayName}'`).trim();
			const isMeant = (written: string) => comparable(written) === comparable(text);
			const known = languages.find(([code, name]) => isMeant(code) || isMeant(name));
			return known === undefined ? text : known[0];
		},
		property: {
			displayName,
			name: 'language',
			type: 'resourceLocator',
			default: { mode: 'list', value: '' },
			...property,
			modes: [
				{
					displayName: 'From List',
					name: 'list',
					type: 'list',
					placeholder: 'Select a language…',
					typeOptions: { searchListMethod, searchable: true },
				},
				{ displayName: 'By Code', name: 'code', type: 'string', placeholder: 'e.g. it' },
			],
		},
	};
}

/** A language's code as it is compared: `it-IT` is `it_IT`. */
export function comparable(code: unknown): string {
	return String(code).trim().toLowerCase().replace(/-/g, '_');
}

/** By their codes as they are compared. Templates write some languages in more detail than contacts. */
const NAMES = new Map(
	[...Object.entries(TEMPLATE_LANGUAGES), ...Object.entries(CONTACT_LANGUAGES)].map(
		([code, name]) => [comparable(code), name],
	),
);

/** How a language stands in a drop-down, such as `Italian (it)`; by its code alone where it is not known. */
export function languageChoice(code: string, remark?: string): INodeListSearchItems {
	const known = NAMES.get(comparable(code));
	const name = known === undefined ? code : `${known} (${code})`;
	return { name: remark === undefined ? name : `${name}, ${remark}`, value: code };
}
