import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import type { Field } from '../../../description/Operation';
import { isObject, parsedJson } from '../../../fields/json';
import { checkLocalization } from './rules';

const LABEL = 'Texts (JSON)';

/** What only Spoki sets: it comes along when a localization of an existing template is taken over. */
const READ_ONLY = [
	'rejection_reason',
	'rejection_detail',
	'rejection_recommendation',
	'status_updated_at',
];

/**
 * The whole set of localizations as it was given: a list, a single object, or JSON.
 *
 * @throws UserError for anything else
 */
export function readLocalizationSet(value: unknown): IDataObject[] {
	const example = '[{"language": "it", "body_template_component": {…}}]';
	const given = parsedJson(value, LABEL, example);
	const set = Array.isArray(given) ? given : [given];
	if (set.length > 0 && set.every(isObject)) {
		set.forEach((one) => checkLocalization(one as IDataObject, LABEL));
		return set.map((one) => writable(one as IDataObject));
	}
	throw new UserError(`'${LABEL}' must be a list of objects, one for each language`, {
		description: `Give a list such as ${example}, with Spoki's own keys.`,
	});
}

/** Spoki gives the status as a word and takes it, if at all, as a number. */
function writable(localization: IDataObject): IDataObject {
	const { templatebuttoncomponent_set: buttons } = localization;
	const entries = Object.entries(localization).filter(
		([key, value]) => !READ_ONLY.includes(key) && !(key === 'status' && typeof value !== 'number'),
	);
	return {
		...Object.fromEntries(entries),
		...(Array.isArray(buttons)
			? { templatebuttoncomponent_set: buttons.map(writableButton) as IDataObject[] }
			: {}),
	};
}

function writableButton(button: unknown): unknown {
	if (!isObject(button)) return button;
	return Object.fromEntries(Object.entries(button).filter(([key]) => key !== 'shortlink_code'));
}

/** All languages at once in Spoki's own form: for what the form does not cover. */
export const localizationSet: Field = {
	shownWhen: { localizationMode: ['json'] },
	read: readLocalizationSet,
	property: {
		displayName: LABEL,
		name: 'templatelocalizationSet',
		type: 'json',
		required: true,
		default: '[]',
		description:
			"The texts of every language with the keys of the Spoki API. 'Get' shows them with 'Simplify' switched off.",
	},
};
