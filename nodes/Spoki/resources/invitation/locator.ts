import { recordById } from '../../fields/locators';

export const invitationId = recordById(
	{ value: 'invitation', name: 'Invitation' },
	"The invitation to work on, by its ID: Spoki's API shows it when an invitation is created",
);
