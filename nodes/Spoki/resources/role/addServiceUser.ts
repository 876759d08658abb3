import type { Operation } from '../../description/Operation';
import { recordName } from '../../fields/recordName';
import { required } from '../../fields/required';
import { roleIn } from '../../fields/role';

/**
 * Adds a user that stands for a program: body `{name, role}` (documented; a partner's program adds
 * `email`, observed, which Extra Fields can do). The answer is the user with `id` and `user`
 * (observed). The limit is documented. A call without name or role is refused (documented). Sent
 * twice, it makes two (assumed).
 */
export const addServiceUser: Operation = {
	value: 'addServiceUser',
	name: 'Add Service User',
	action: 'Add service user',
	description: 'Add a user that stands for a program rather than a person',
	effect: 'write',
	repeatable: false,
	requestsPerMinute: 10,
	method: 'POST',
	path: '/api/1/roles/add_service_user/',
	returns: 'record',
	fields: [required(recordName('service user', 'Online Shop')), roleIn('in the account')],
};
