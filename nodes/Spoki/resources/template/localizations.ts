import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import { isObject } from '../../fields/json';
import { comparable } from '../../fields/language';
import { oneLine, shortened, shown } from '../../transport/shown';

/** Spoki's words and numbers for the state of a language (observed; the documentation has both). */
const APPROVED = ['APPROVED', '2', '4'];
const NOT_APPROVED = ['DRAFT', 'PENDING', 'REVIEW', 'REJECTED', '0', '1', '3'];

/** WhatsApp's words for what was approved once, or is to be decided again; Spoki may pass them on. */
const NO_LONGER_APPROVED = [
	'ARCHIVED',
	'DELETED',
	'DISABLED',
	'IN_APPEAL',
	'LIMIT_EXCEEDED',
	'PAUSED',
	'PENDING_DELETION',
];

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
	return language === undefined ? sendableOf(all) : sendableOf(inLanguage(all, language));
}

function sendableOf(localizations: IDataObject[]): IDataObject[] {
	const sendable = localizations.filter((localization) => isApproved(localization) !== false);
	return sendable.length > 0 ? sendable : localizations;
}

/**
 * The texts of a language, however its code is written. Where the very language is not there, `it` also
 * finds `it_IT`, and the other way round; but `en_GB` is not `en_US`.
 */
function inLanguage(localizations: IDataObject[], language: string): IDataObject[] {
	const exact = localizations.filter((one) => comparable(one.language) === comparable(language));
	if (exact.length > 0) return exact;
	const baseOf = (code: unknown) => comparable(code).split('_')[0];
	const isBare = (code: unknown) => comparable(code) === baseOf(code);
	return localizations.filter(
		(one) =>
			baseOf(one.language) === baseOf(language) && (isBare(one.language) || isBare(language)),
	);
}

/** Undefined where Spoki says nothing of it, or something that is not known. */
export function isApproved({ status }: IDataObject): boolean | undefined {
	const name = stateIn(status);
	if (APPROVED.includes(name)) return true;
	return [...NOT_APPROVED, ...NO_LONGER_APPROVED].includes(name) ? false : undefined;
}

function stateIn(status: unknown): string {
	return (['number', 'string'].includes(typeof status) ? String(status) : '')
		.trim()
		.toUpperCase()
		.replace(/[\s-]+/g, '_');
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
 * Checks whether WhatsApp lets a template be sent, as far as its answer says so. What the node does
 * not understand never stands in the way.
 *
 * @param name what to call the template
 * @param language the one that the message asks for
 * @returns the code of that language as the template has it, which is the one to send
 * @throws UserError that says what is missing
 */
export function checkSendable(
	template: unknown,
	name: string,
	language?: string,
): string | undefined {
	if (!isObject(template)) return language;
	const all = localizationsOf(template);
	if (language !== undefined && all.length > 0)
		return sendableLanguage(template as IDataObject, all, name, language);
	const states = [template as IDataObject, ...all];
	if (template.is_approved !== true && isRefused(template as IDataObject, all))
		throw notApproved(`The template ${name} is not approved`, states);
	return language;
}

/** By its languages where they tell, else by what the template says of itself as a whole. */
function isRefused(template: IDataObject, localizations: IDataObject[]): boolean {
	const states = localizations.map(isApproved);
	if (states.includes(true)) return false;
	if (states.length > 0 && states.every((state) => state === false)) return true;
	if (template.is_approved === true) return false;
	const ofTemplate = isApproved(template);
	if (ofTemplate !== undefined) return !ofTemplate;
	return states.length === 0 && template.is_approved === false;
}

function sendableLanguage(
	template: IDataObject,
	all: IDataObject[],
	name: string,
	language: string,
): string {
	const asked = inLanguage(all, language);
	if (asked.length === 0) {
		throw new UserError(`The template ${name} has no texts in the language '${shown(language)}'`, {
			description: `It has: ${listed(codesOf(all))}. Correct 'Language', or leave it out.`,
		});
	}
	if (isRefused(template, asked)) {
		const message = `The template ${name} is not approved in the language '${shown(language)}'`;
		throw notApproved(message, [template, ...asked]);
	}
	const approved = asked.filter(isApproved);
	const codes = codesOf(approved.length > 0 ? approved : sendableOf(asked));
	if (codes.every((code) => comparable(code) === comparable(codes[0]))) return codes[0];
	throw new UserError(`The template ${name} has several languages for '${shown(language)}'`, {
		description: `Nothing was sent. It has: ${listed(codes)}. Enter one of them as 'Language'.`,
	});
}

function codesOf(localizations: IDataObject[]): string[] {
	return localizations.map(({ language }) => String(language).trim());
}

function listed(codes: string[]): string {
	return shortened(codes.map(oneLine).join(', '), 300);
}

/** @param records the template and those of its languages that are asked for */
function notApproved(message: string, records: IDataObject[]): UserError {
	const states = records.map(({ status }) => stateIn(status));
	const state = NO_LONGER_APPROVED.find((one) => states.includes(one));
	const inWords = state === undefined ? '' : ` Its state is ${state}.`;
	return new UserError(message, {
		description: `Nothing was sent.${inWords} WhatsApp only takes approved templates: look at the template in Spoki, or choose another one.`,
	});
}
