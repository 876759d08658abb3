import { describedAs, recordLocator } from '../../fields/locators';
import { roleIn } from '../../fields/role';

/**
 * Invitations to join an account, or a partner: Spoki has the same calls for both (documented), each at
 * a path of its own.
 */
export interface Invitations {
	/** The resource's value and name. */
	value: string;
	name: string;
	/** Where they are listed, such as `/api/1/invitations/`. */
	path: string;
	/** What one is called in a sentence, such as `invitation`. */
	word: string;
	/** What a person is invited to join, as it stands behind 'the': `account` or `partner`. */
	joined: string;
	/** Where the person will work, such as `in the account`. */
	where: string;
	/** An email to look for. */
	example: string;
}

/** The parameters with which one invitation is chosen and given a role. */
export function fieldsOf({ value, name, where }: Invitations) {
	const what = `An invitation not accepted yet to work ${where}`;
	return {
		invitationId: recordLocator({ value, name }, describedAs(what, 'by email with the role')),
		role: roleIn(where),
	};
}

/** The path of one invitation, or of something that is done with one. */
export function pathOf({ value, path }: Invitations, action = ''): string {
	return `${path}{${value}Id}/${action}`;
}
