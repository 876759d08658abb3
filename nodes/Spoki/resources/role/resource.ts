import type { Operation, Resource } from '../../description/Operation';
import { asUser } from './asUser';
import { checkPrivateKey } from './checkPrivateKey';
import { deleteUser } from './delete';
import { generatePrivateKey } from './generatePrivateKey';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';
import type { Users } from './Users';

/**
 * The resource of the users of one place or the other, with all that can be done with them.
 *
 * @param others further operations, which come before these in the alphabet
 */
export function usersResource(
	users: Users,
	description: string,
	others: Operation[] = [],
): Resource {
	const { value, name } = users;
	const common = [checkPrivateKey, generatePrivateKey, get, getAll, deleteUser, update];
	const operations = [...others, ...common.map((operation) => operation(users))];
	return { value, name, description, operations, asChoice: asUser };
}
