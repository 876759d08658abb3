import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';

import { CHOSEN_TEMPLATE_LANGUAGES_METHOD, languageChoice, LANGUAGES_OF } from '../fields/language';
import { TEMPLATE_RULES, templateRequest } from '../resources/message/template/read';
import { isApproved, localizationsOf } from '../resources/template/localizations';
import { unavailable } from './errors';
import { isExpression, plainParameter } from './parameters';
import { readForPanel } from './read';

type Search = (this: ILoadOptionsFunctions, filter?: string) => Promise<INodeListSearchResult>;

/** A search for each list of languages. All but that of the chosen template ask Spoki for nothing. */
export const languageSearches: Record<string, Search> = {
	...Object.fromEntries(
		Object.entries(LANGUAGES_OF).map(([method, languages]) => [method, searchAmong(languages)]),
	),
	[CHOSEN_TEMPLATE_LANGUAGES_METHOD]: searchChosenTemplate,
};

function searchAmong(languages: Record<string, string>): Search {
	const choices = Object.keys(languages).map((code) => languageChoice(code));
	return async (filter) => ({ results: matching(choices, filter) });
}

/** Those of the template with their approval; all where none is chosen, or an expression chooses it. */
async function searchChosenTemplate(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const id = plainParameter(this, 'templateId');
	const all = searchAmong(LANGUAGES_OF[CHOSEN_TEMPLATE_LANGUAGES_METHOD]);
	if (id === '' || isExpression(id)) return all.call(this, filter);
	try {
		const template = await readForPanel(this, templateRequest(id), TEMPLATE_RULES);
		const choices = localizationsOf(template)
			.filter(({ language }) => typeof language === 'string' && language.trim() !== '')
			.map((localization) =>
				languageChoice(String(localization.language).trim(), approvalIn(localization)),
			);
		return choices.length === 0 ? all.call(this, filter) : { results: matching(choices, filter) };
	} catch (error) {
		throw unavailable(this.getNode(), error, "Choose 'By Code' to go on without the list.");
	}
}

function approvalIn(localization: Parameters<typeof isApproved>[0]): string | undefined {
	const state = isApproved(localization);
	if (state === undefined) return undefined;
	return state ? 'approved' : 'not approved';
}

function matching(choices: INodeListSearchItems[], filter = ''): INodeListSearchItems[] {
	const wanted = filter.trim().toLowerCase();
	return choices.filter(({ name }) => name.toLowerCase().includes(wanted));
}
