import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import { shown } from '../../../transport/shown';
import type { FormParts } from './FormParts';
import { checkForm } from './rules';
import { checkEnds, type FormText } from './variables';

const CONTENT = [
	'headerFormat',
	'headerText',
	'headerMedia',
	'body',
	'footer',
	'buttons',
	'exampleCustomFields',
] as const;

/**
 * The form's parts among an item's values.
 *
 * @throws UserError for parts that contradict each other, and a body that WhatsApp refuses
 */
export function partsOf(local: IDataObject): FormParts {
	const parts = Object.fromEntries(
		['language', ...CONTENT]
			.filter((name) => local[name] !== undefined)
			.map((name) => [name, local[name]]),
	) as FormParts;
	checkHeader(parts);
	if (parts.body !== undefined) checkEnds(parts.body);
	checkForm(parts);
	return parts;
}

/** Whether there is more in the form than the language. */
export function hasContent(parts: FormParts): boolean {
	return CONTENT.some((name) => parts[name] !== undefined);
}

function checkHeader({ headerFormat, headerText, headerMedia }: FormParts): void {
	if (headerFormat === 'text' && headerText === undefined) {
		throw new UserError("'Header Text' is empty", {
			description: "Enter the header's text, or choose another 'Header Format'.",
		});
	}
	if (headerText !== undefined && ![undefined, 'text'].includes(headerFormat)) {
		throw new UserError(`'Header Text' is given, but 'Header Format' is ${shown(headerFormat)}`, {
			description: "Choose the 'Header Format' Text, or remove the 'Header Text'.",
		});
	}
	const takesMedia = ![undefined, 'none', 'text'].includes(headerFormat);
	const isText = headerText !== undefined || (headerFormat !== undefined && !takesMedia);
	if (headerMedia !== undefined && isText) {
		throw new UserError("'Header Media' is given, but the header is no image, video or document", {
			description: "Choose such a 'Header Format', or remove the 'Header Media'.",
		});
	}
}

/** The texts of the form that may hold variables, each with its place. */
export function textsOf({ headerText, body, footer, buttons }: FormParts): FormText[] {
	const urls = Array.isArray(buttons)
		? buttons.map(({ url, order }) => ({ label: `URL of Button ${Number(order) + 1}`, text: url }))
		: [];
	return [
		{ label: 'Header Text', text: headerText },
		{ label: 'Body', text: body },
		{ label: 'Footer', text: footer },
		...urls,
	].filter((candidate): candidate is FormText => typeof candidate.text === 'string');
}
