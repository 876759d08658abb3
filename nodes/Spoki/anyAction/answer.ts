import type { IDataObject } from 'n8n-workflow';

import type { Allowance } from './Allowance';
import { described, listed } from './describe';
import { plain } from './names';

/**
 * What somebody wants to know about the actions, instead of carrying one out: `list`, `list contact`,
 * `describe contact.get`.
 *
 * @returns undefined for anything else, also for the actions of the resource List
 * @throws UserError where the action to describe is not known or not allowed
 */
export function answerTo(given: string, allowance: Allowance): IDataObject | undefined {
	if (allowance.knows(given)) return undefined;
	const [, wanted] = /^describe\b\W*(.*)$/is.exec(given) ?? [];
	if (wanted !== undefined) return described(allowance.find(wanted));
	const [, resource] = /^list\b\W*(.*)$/is.exec(given) ?? [];
	if (resource === undefined) return undefined;
	// Also in the plural, as people say it.
	const isMeant = (name: string) => [plain(name), `${plain(name)}s`].includes(plain(resource));
	const some = allowance.actions.filter((action) => isMeant(action.resource));
	return listed(some.length > 0 ? some : allowance.actions);
}
