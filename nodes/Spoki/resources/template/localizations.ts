import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import { isObject } from '../../fields/json';

/** Spoki's words and numbers for the state of a language (observed; the documentation has both). */
const APPROVED = ['APPROVED', '2', '4'];
const NOT_APPROVED = ['DRAFT', 'PENDING', 'REVIEW', 'REJECTED', '0', '1', '3'];

/** A template's texts in each of its languages, as Spoki gave them; none for an answer of another form. */
export function localizationsOf(template: unknown): IDataObject[] {
	const set = isObject(template) ? template.templatelocalization_set : undefined;
	return Array.isArray(set) ? (set.filter(isObject) as IDataObject[]) : [];
}

/**
 * Those of a template's languages that a message may go out in: the given one or, without one, all
 * that are not known to be unapproved (all where that would leave none).
 */
export function localizationsFor(template: unknown, language?: string): IDataObject[] {
	const all = localizationsOf(template);
	if (language !== undefined) return inLanguage(all, language);
	const sendable = all.filter((localization) => isApproved(localization) !== false);
	return sendable.length > 0 ? sendable : all;
}

/** `it` also finds `it_IT`, and the other way round, where the very language is not there. */
function inLanguage(localizations: IDataObject[], language: string): IDataObject[] {
	const codeOf = (code: unknown) => String(code).trim().toLowerCase().replace('-', '_');
	const baseOf = (code: unknown) => codeOf(code).split('_')[0];
	const exact = localizations.filter((one) => codeOf(one.language) === codeOf(language));
	if (exact.length > 0) return exact;
	return localizations.filter((one) => baseOf(one.language) === baseOf(language));
}

/** Undefined where Spoki says nothing of it, or something that is not known. */
function isApproved({ status }: IDataObject): boolean | undefined {
	const name = String(status ?? '').toUpperCase();
	if (APPROVED.includes(name)) return true;
	return NOT_APPROVED.includes(name) ? false : undefined;
}

/** Whether a template is approved as a whole or in at least one language. */
export function isSendable(template: IDataObject): boolean {
	return template.is_approved === true || localizationsOf(template).some(isApproved);
}

/** In words what a person must know before choosing it. */
export function approvalOf(template: IDataObject): string {
	if (template.is_approved === true) return 'approved';
	const languages = localizationsOf(template)
		.filter(isApproved)
		.map(({ language }) => String(language));
	return languages.length > 0 ? `approved in ${languages.join(', ')}` : 'not approved';
}

/**
 * Whether WhatsApp lets a template be sent, as far as its answer tells. What is not understood never
 * stands in the way.
 *
 * @param name what to call the template
 * @param language the one that the message asks for
 * @throws UserError that says what is missing
 */
export function checkSendable(template: unknown, name: string, language?: string): void {
	if (!isObject(template)) return;
	const all = localizationsOf(template);
	if (language !== undefined && all.length > 0) return checkLanguage(all, name, language);
	const isRefused =
		all.length > 0 ? all.every((one) => isApproved(one) === false) : template.is_approved === false;
	if (template.is_approved === true || !isRefused) return;
	throw notApproved(`The template ${name} is not approved`);
}

function checkLanguage(all: IDataObject[], name: string, language: string): void {
	const asked = inLanguage(all, language);
	if (asked.length === 0) {
		const languages = all.map((one) => String(one.language)).join(', ');
		throw new UserError(`The template ${name} has no texts in the language '${language}'`, {
			description: `It has: ${languages}. Correct 'Language', or leave it out.`,
		});
	}
	if (asked.every((one) => isApproved(one) === false))
		throw notApproved(`The template ${name} is not approved in the language '${language}'`);
}

function notApproved(message: string): UserError {
	return new UserError(message, {
		description:
			'Nothing was sent. WhatsApp only takes approved templates: look at the template in Spoki, or choose another one.',
	});
}
