import { describedAs, recordLocator } from '../../fields/locators';
import { roleIn } from '../../fields/role';

/**
 * The users of an account, or those of a partner: Spoki has the same calls for both (documented), each
 * at a path of its own.
 */
export interface Users {
	/** The resource's value and name. */
	value: string;
	name: string;
	/** Where they are listed, such as `/api/1/roles/`. */
	path: string;
	/** What one is called in a sentence, such as `user`. */
	word: string;
	/** Whose users they are, as it stands behind 'the': `account` or `partner`. */
	whose: string;
	/** Where they work, such as `in the account`. */
	where: string;
	/** What is known of the refusals of a removal. */
	keeps?: string;
	/** A name to look for. */
	example: string;
}

/** The parameters with which one user is chosen and given a role. */
export function fieldsOf({ value, name, where }: Users) {
	const what = `A person or program ${where}`;
	return {
		userId: recordLocator({ value, name }, describedAs(what, 'by name with the role')),
		role: roleIn(where),
	};
}

/** The path of one user, or of something that is done with one. */
export function pathOf({ value, path }: Users, action = ''): string {
	return `${path}{${value}Id}/${action}`;
}
