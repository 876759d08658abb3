import type { IDataObject } from 'n8n-workflow';

import type { FormParts } from './FormParts';

/** One text of a template as Spoki takes it. */
export function component(
	type: 'body' | 'footer' | 'header',
	text: string | null,
	format: string | null = null,
): IDataObject {
	return { component_type: type, parameters: [], format, text };
}

/** The documented keys of the parts that the form holds; the others are missing. */
export function componentsOf(parts: FormParts): IDataObject {
	const { body, footer, buttons, exampleCustomFields } = parts;
	return {
		...headerOf(parts),
		...(body === undefined ? {} : { body_template_component: component('body', body) }),
		...(footer === undefined
			? {}
			: { footer_template_component: footer === '' ? null : component('footer', footer) }),
		...(buttons === undefined
			? {}
			: { templatebuttoncomponent_set: buttons === '' ? [] : buttons }),
		...(exampleCustomFields === undefined ? {} : { example_custom_fields: exampleCustomFields }),
	};
}

/** A medium is WhatsApp's example, and what is sent where a message names no other. */
function headerOf({ headerFormat, headerText, headerMedia }: FormParts): IDataObject {
	const format = headerFormat ?? (headerText === undefined ? undefined : 'text');
	const isNone = format === 'none';
	const header = isNone ? null : component('header', headerText ?? null, format);
	return {
		...(format === undefined ? {} : { header_template_component: header }),
		...(headerMedia === undefined
			? {}
			: { example_header_media: headerMedia, default_header_media: headerMedia }),
	};
}
