import type { Resource } from '../../description/Operation';
import { inWords, withDetails } from '../../fields/words';

/** An invitation by email with the role. */
export const asInvitation: NonNullable<Resource['asChoice']> = ({ id, email, role }) => ({
	name: withDetails(email ?? id, [inWords(role)]),
	value: id as number,
});
