import type { IDataObject } from 'n8n-workflow';

import type { Resource } from '../../description/Operation';
import { inWords, withDetails } from '../../fields/words';

/** A user by name with the role. */
export const asUser: NonNullable<Resource['asChoice']> = ({ id, role, user }) => {
	const { firstname, surname, email } = (user ?? {}) as IDataObject;
	const person = [firstname, surname].filter(Boolean).join(' ') || email || id;
	return { name: withDetails(person, [inWords(role)]), value: id as number };
};
