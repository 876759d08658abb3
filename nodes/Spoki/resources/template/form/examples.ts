import { UserError } from 'n8n-workflow';

import type { Field } from '../../../description/Operation';
import { isBlank } from '../../../fields/blank';
import { codeOf } from '../../../fields/codes';
import { isObject, parsedJson } from '../../../fields/json';
import { textOf } from '../../../fields/text';
import { shown } from '../../../transport/shown';
import { EXAMPLES_LABEL as LABEL } from './variables';

const JSON_EXAMPLE = '{"FIRST_NAME": "Giulia"}';

/**
 * The examples by code, as Spoki takes them: from the form's rows, an object or JSON.
 *
 * @throws UserError for anything else, and for a row without a code or a value
 */
export function readExamples(value: unknown): Record<string, string> | undefined {
	const entries = entriesOf(value).map(([code, example]) => {
		const bare = neededCode(code);
		return [bare, exampleOf(bare, example)];
	});
	return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function entriesOf(value: unknown): Array<[string, unknown]> {
	const given = parsedJson(value, LABEL, JSON_EXAMPLE);
	if (!isObject(given)) {
		throw new UserError(`'${LABEL}' must be an object of variables and values`, {
			description: `Give an object such as ${JSON_EXAMPLE}, or add the examples one by one.`,
		});
	}
	const { example, json } = given;
	if (!Array.isArray(example) && !Array.isArray(json)) return Object.entries(given);
	return [
		...rowsIn(example).map(({ code, value: text }): [string, unknown] => [
			isBlank(code) ? '' : textOf(code, `'${LABEL}': 'Variable'`),
			text,
		]),
		...rowsIn(json).flatMap(({ examples }) => entriesOf(examples)),
	];
}

function rowsIn(rows: unknown): Array<Record<string, unknown>> {
	return Array.isArray(rows) ? rows.filter(isObject) : [];
}

function neededCode(code: string): string {
	const bare = codeOf(code);
	if (bare !== '') return bare;
	throw new UserError(`'${LABEL}' has an example without its variable`, {
		description: "Enter the variable as 'Variable', such as FIRST_NAME for %%FIRST_NAME%%.",
	});
}

function exampleOf(code: string, example: unknown): string {
	if (!isBlank(example)) return textOf(example, `'${LABEL}': ${shown(code)}`);
	throw new UserError(`'${LABEL}' has no value for ${shown(code)}`, {
		description: 'Enter what may stand in the place of the variable, such as a name or a date.',
	});
}

/** What may stand in the place of each variable: WhatsApp approves the texts by it. */
export const exampleCustomFields: Field = {
	local: true,
	read: readExamples,
	property: {
		displayName: LABEL,
		name: 'exampleCustomFields',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		default: {},
		placeholder: 'Add Example',
		description:
			'An example for each variable, such as Giulia for %%FIRST_NAME%%: WhatsApp approves the template by them',
		options: [
			{
				displayName: 'Example',
				name: 'example',
				values: [
					{
						displayName: 'Variable',
						name: 'code',
						type: 'string',
						default: '',
						placeholder: 'e.g. FIRST_NAME',
						description:
							'The variable as it stands in the texts, with or without its percent signs',
					},
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
						placeholder: 'e.g. Giulia',
						description: 'What may stand in the place of the variable when the message is sent',
					},
				],
			},
			{
				// n8n takes no expression for the whole collection, so it stands in here.
				displayName: 'Examples as JSON',
				name: 'json',
				values: [
					{
						displayName: 'Examples',
						name: 'examples',
						type: 'json',
						default: '{}',
						description:
							'Several examples at once: an object of variables and values, such as {"FIRST_NAME": "Giulia"}',
					},
				],
			},
		],
	},
};
