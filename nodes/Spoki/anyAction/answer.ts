import type { IDataObject } from 'n8n-workflow';

import { described, listed, listedShortly } from './describe';
import { plain } from './names';
import type { Permissions } from './Permissions';

/** More actions than these are named without what they do. */
const MOST_IN_LINES = 60;

/**
 * Answers a question about the actions instead of carrying one out: `list`, `list contact`,
 * `describe contact.get, ticket.get`.
 *
 * @returns undefined for anything else, also for the actions of the resource List
 * @throws UserError where an action to describe is not known or not allowed
 */
export function answersTo(given: string, permissions: Permissions): IDataObject[] | undefined {
	if (permissions.knows(given)) return undefined;
	const [, wanted] = /^describe\b\W*(.*)$/is.exec(given) ?? [];
	if (wanted !== undefined) {
		return wanted.split(/[,;]/).map((name) => described(permissions.find(name.trim())));
	}
	const [isList, of = ''] = /^list(?:[\s:(]+(.*))?$/is.exec(given) ?? [];
	return isList === undefined ? undefined : [listOf(of, permissions)];
}

/** @param given a resource, also in the plural, as people say it; all where it is none */
function listOf(given: string, { all, actions }: Permissions): IDataObject {
	const isMeant = ({ resource }: { resource: string }) =>
		[plain(resource), `${plain(resource)}s`].includes(plain(given));
	if (all.some(isMeant)) return listed(actions.filter(isMeant));
	return actions.length > MOST_IN_LINES ? listedShortly(actions) : listed(actions);
}
