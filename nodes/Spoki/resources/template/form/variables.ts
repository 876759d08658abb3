import { UserError } from 'n8n-workflow';

import { shown } from '../../../transport/shown';

/** What the person calls the examples of the variables. */
export const EXAMPLES_LABEL = 'Examples for Variables';

/** A place for a custom field's value in a text, such as `%%FIRST_NAME%%`. */
const VARIABLE = '%%([^%\\s]+)%%';

/** Every such place in a text. */
export const VARIABLES = new RegExp(VARIABLE, 'g');

/** The codes of the variables in a text, each once, in the order of the text. */
export function variablesIn(text: string): string[] {
	const codes = [...text.matchAll(VARIABLES)].map(([, code]) => code);
	return [...new Set(codes)];
}

/**
 * WhatsApp wants fixed text on both sides of a body's variables.
 *
 * @throws UserError when the body begins or ends with a variable
 */
export function checkEnds(body: string): void {
	const text = body.trim();
	const start = new RegExp(`^${VARIABLE}`).exec(text);
	const end = new RegExp(`${VARIABLE}$`).exec(text);
	const variable = start ?? end;
	if (variable === null) return;
	throw new UserError(
		`'Body' ${start ? 'begins' : 'ends'} with the variable ${shown(variable[0])}`,
		{
			description: `WhatsApp refuses such a text. Put words ${start ? 'before' : 'behind'} the variable.`,
		},
	);
}

/** A text of the form, and the parameter that it stands in. */
export interface FormText {
	label: string;
	text: string;
}

/**
 * WhatsApp approves a text by its examples.
 *
 * @param examples the example of each variable, by code
 * @throws UserError that names the first variable without one
 */
export function checkExamples(texts: FormText[], examples: Record<string, unknown>): void {
	for (const { label, text } of texts) {
		const code = variablesIn(text).find((candidate) => !Object.keys(examples).includes(candidate));
		if (code === undefined) continue;
		throw new UserError(`'${EXAMPLES_LABEL}' lacks %%${shown(code)}%%, which '${label}' uses`, {
			description: `Add an example for the variable ${shown(code)}, such as a name or a date: WhatsApp approves the template by it.`,
		});
	}
}
