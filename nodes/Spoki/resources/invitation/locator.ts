import { recordLocator } from '../../fields/locators';

export const invitationId = recordLocator(
	{ value: 'invitation', name: 'Invitation' },
	'The invitation to work on',
);
