import type { Operation } from '../../description/Operation';
import { invitationId } from './locator';

export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get invitation',
	description: 'Retrieve one invitation to join the account, with email and role',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'GET',
	path: '/api/1/invitations/{invitationId}/',
	returns: 'record',
	fields: [invitationId],
};
