import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import type { Field } from '../../../description/Operation';
import { choiceOf } from '../../../fields/choice';
import { isMoment } from '../../../fields/dates';
import { isObject } from '../../../fields/json';
import { languageField, TEMPLATE_LANGUAGES_METHOD } from '../../../fields/language';
import { modeSelector } from '../../../fields/modeSelector';
import { readPublicUrl } from '../../../fields/publicUrl';
import { textOf } from '../../../fields/text';
import { buttons } from './buttons';
import { exampleCustomFields } from './examples';
import { lengthHint } from './rules';

type Conditions = NonNullable<Field['shownWhen']>;

const IN_FORM: Conditions = { localizationMode: ['form'] };

/** A field of the form: it is sent as a part of the localization. */
function inForm(field: Omit<Field, 'local' | 'shownWhen'>, further: Conditions = {}): Field {
	return { ...field, local: true, shownWhen: { ...IN_FORM, ...further } };
}

/** How the texts are given. */
export const localizationMode = modeSelector('Define Texts', 'localizationMode', {
	form: 'One language with header, body, footer and buttons',
	json: 'Several languages, carousels and whatever the form does not cover',
});

function language(description: string, required?: true): Field {
	return inForm(
		languageField(TEMPLATE_LANGUAGES_METHOD, {
			...(required ? { required } : {}),
			description,
		}),
	);
}

function body(description: string, required?: true): Field {
	return inForm({
		property: {
			displayName: 'Body',
			name: 'body',
			type: 'string',
			typeOptions: { rows: 5 },
			...(required ? { required } : {}),
			default: '',
			placeholder: 'e.g. Hi %%FIRST_NAME%%, your order is ready.',
			...lengthHint('body'),
			description,
		},
	});
}

/** @param initial what a new field of this kind holds */
function headerFormat(initial: 'none' | 'text'): Field {
	const formats = ['Document', 'Image', 'None', 'Text', 'Video'];
	return inForm(
		choiceOf({
			displayName: 'Header Format',
			name: 'headerFormat',
			type: 'options',
			options: formats.map((name) => ({ name, value: name.toLowerCase() })),
			default: initial,
			description: 'What stands above the body: one line of text, a file, or nothing',
		}),
	);
}

function headerText(conditions?: Conditions): Field {
	const property: Field['property'] = {
		displayName: 'Header Text',
		name: 'headerText',
		type: 'string',
		default: '',
		placeholder: 'e.g. Your order',
		...lengthHint('header'),
		description: 'The bold line above the body',
	};
	return inForm({ property }, conditions);
}

function headerMedia(conditions?: Conditions): Field {
	const property: Field['property'] = {
		displayName: 'Header Media',
		name: 'headerMedia',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://www.example.com/shop-window.jpg',
		hint: "A public URL, or the ID that 'Media: Create' gives",
		description:
			'The image, video or document on top. WhatsApp approves it, and it is sent where a message names no other.',
	};
	return inForm({ takes: 'structure', read: readMedia, property }, conditions);
}

/** Spoki's number for a medium, its address, or the medium as Spoki gives it. */
function readMedia(value: unknown): IDataObject | number | string {
	if (isObject(value) && !isMoment(value)) return value as IDataObject;
	if (!Array.isArray(value)) {
		const text = textOf(value, "'Header Media'").trim();
		if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
		return isAddress(text) ? readPublicUrl(text, 'Header Media') : text;
	}
	throw new UserError("'Header Media' must be one medium, not a list", {
		description: 'Give the ID or the URL of one image, video or document.',
	});
}

function isAddress(text: string): boolean {
	return /^[a-z]+:|^www\.|\//i.test(text);
}

const footer = inForm({
	canBeEmptied: true,
	property: {
		displayName: 'Footer',
		name: 'footer',
		type: 'string',
		default: '',
		placeholder: 'e.g. Ceramiche Valdoro',
		...lengthHint('footer'),
		description: 'The small text below the body',
	},
});

const BODY_DESCRIPTION =
	'The text of the message. Variables such as %%FIRST_NAME%% may not be the first or last thing in it.';

/** The form for a new template, in the order of the panel. */
export const createForm: Field[] = [
	language('The language of the texts', true),
	headerFormat('none'),
	headerText({ headerFormat: ['text'] }),
	headerMedia({ headerFormat: ['document', 'image', 'video'] }),
	body(BODY_DESCRIPTION, true),
	footer,
	inForm(buttons),
	inForm(exampleCustomFields),
];

/** The language that an update is about; its parts are fields to add. */
export const updateLanguage = language(
	'The language whose texts change. One that the template does not have yet is added.',
);

/** The form for the parts of an existing template that change. */
export const updateForm: Field[] = [
	headerFormat('text'),
	headerText(),
	headerMedia(),
	body(BODY_DESCRIPTION),
	footer,
	inForm(buttons),
	inForm(exampleCustomFields),
];
