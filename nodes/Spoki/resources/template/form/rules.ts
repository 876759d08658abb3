import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import { isObject } from '../../../fields/json';
import { limitHint } from '../../../fields/limitedText';
import { grouped } from '../../../transport/count';
import { shown } from '../../../transport/shown';
import type { FormParts } from './FormParts';
import { EXAMPLES_LABEL, variablesIn, VARIABLES } from './variables';

/** WhatsApp's rules for the texts of a template, by the kind of text. */
interface Rule {
	maxCharacters: number;
	/** Without it there is no limit. */
	maxVariables?: number;
	oneLine?: true;
}

const RULES: Record<'body' | 'button' | 'footer' | 'header', Rule> = {
	header: { maxCharacters: 60, maxVariables: 1, oneLine: true },
	body: { maxCharacters: 1_024 },
	footer: { maxCharacters: 60, maxVariables: 0 },
	button: { maxCharacters: 25 },
};

/** The same rules as a hint below the field of such a text. */
export function lengthHint(kind: keyof typeof RULES): Pick<INodeProperties, 'hint'> {
	const { maxCharacters, maxVariables, oneLine } = RULES[kind];
	const variables = maxVariables === 0 ? ', without variables' : ', with one variable at most';
	const rules = [
		limitHint(maxCharacters).hint,
		oneLine ? ' on one line' : '',
		maxVariables === undefined ? '' : variables,
	];
	return { hint: rules.join('') };
}

/** As WhatsApp gets a variable, which it counts with its braces. */
const NUMBERED_VARIABLE = '{{1}}';

interface TemplateText {
	kind: keyof typeof RULES;
	/** Where the text stands, as the message shows it. */
	place: string;
	text: unknown;
}

/**
 * What the form holds, by WhatsApp's rules.
 *
 * @throws UserError that names the place and the rule
 */
export function checkForm(parts: FormParts): void {
	const { headerText, body, footer, buttons, exampleCustomFields } = parts;
	checkTexts([
		{ kind: 'header', place: "'Header Text'", text: headerText },
		{ kind: 'body', place: "'Body'", text: body },
		{ kind: 'footer', place: "'Footer'", text: footer },
		...buttonsIn(buttons, "'Buttons'"),
	]);
	checkExampleTexts(exampleCustomFields, `'${EXAMPLES_LABEL}'`);
}

/** Likewise a localization with the keys of the API. */
export function checkLocalization(localization: IDataObject, label: string): void {
	const place = `'${label}', ${shown(localization.language)}`;
	const textOf = (component: unknown) => (isObject(component) ? component.text : component);
	checkTexts([
		{
			kind: 'header',
			place: `${place}: the header`,
			text: textOf(localization.header_template_component),
		},
		{
			kind: 'body',
			place: `${place}: the body`,
			text: textOf(localization.body_template_component),
		},
		{
			kind: 'footer',
			place: `${place}: the footer`,
			text: textOf(localization.footer_template_component),
		},
		...buttonsIn(localization.templatebuttoncomponent_set, place),
	]);
	checkExampleTexts(localization.example_custom_fields, place);
}

function buttonsIn(buttons: unknown, place: string): TemplateText[] {
	return (Array.isArray(buttons) ? buttons : []).map((button, index) => ({
		kind: 'button',
		place: `${place}: the text of Button ${index + 1}`,
		text: isObject(button) ? button.text : undefined,
	}));
}

function checkTexts(texts: TemplateText[]): void {
	for (const { kind, place, text } of texts) {
		if (typeof text === 'string') checkText(text, place, kind);
	}
}

function checkText(text: string, place: string, kind: TemplateText['kind']): void {
	const { maxCharacters, maxVariables = Number.POSITIVE_INFINITY, oneLine } = RULES[kind];
	const length = Array.from(text.replace(VARIABLES, NUMBERED_VARIABLE)).length;
	if (length > maxCharacters) {
		refuse(
			`${place} has ${length} characters`,
			`WhatsApp takes ${grouped(maxCharacters)} at most in the ${kind} of a template, a variable counted as ${NUMBERED_VARIABLE}. Shorten the text.`,
		);
	}
	if (oneLine && /[\n\r]/.test(text)) {
		refuse(
			`${place} has a line break`,
			`WhatsApp takes the ${kind} of a template on one line only. Write it on one line.`,
		);
	}
	const variables = text.match(VARIABLES) ?? [];
	if (variables.length > maxVariables) {
		const allowed = maxVariables === 0 ? 'no variable' : 'one variable at most';
		refuse(
			`${place} holds ${variables.length === 1 ? 'the variable' : 'the variables'} ${shown(
				variablesIn(text)
					.map((code) => `%%${code}%%`)
					.join(', '),
			)}`,
			`WhatsApp takes ${allowed} in the ${kind} of a template. Move it to the body, or write words in its place.`,
		);
	}
}

function checkExampleTexts(examples: unknown, place: string): void {
	if (!isObject(examples)) return;
	for (const [code, example] of Object.entries(examples)) {
		if (typeof example !== 'string' || !/[\n\r\t]| {5}/.test(example)) continue;
		refuse(
			`${place}: the example of ${shown(code)} has a line break, a tab or more than four spaces in a row`,
			'WhatsApp takes none of them in the place of a variable. Write the example on one line with single spaces.',
		);
	}
}

function refuse(message: string, description: string): never {
	throw new UserError(message, { description });
}
