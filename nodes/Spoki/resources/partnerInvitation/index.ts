import { answersPartners } from '../../description/partners';
import type { Resource } from '../../description/Operation';
import type { Invitations } from '../invitation/Invitations';
import { invitationsResource } from '../invitation/resource';

const invitations: Invitations = {
	value: 'partnerInvitation',
	name: 'Partner Invitation',
	path: '/api/1/partner-invitations/',
	word: 'partner invitation',
	joined: 'partner',
	where: 'at the partner',
	example: 'marta@example.com',
};

/**
 * The same calls as those of the invitations to an account (documented). The shape of a record is
 * assumed to be the same.
 */
export const partnerInvitation: Resource = answersPartners(
	invitationsResource(invitations, 'An invitation to join the partner, not answered yet'),
);
