import { describedAs, recordLocator } from '../../fields/locators';

export const invitationId = recordLocator(
	{ value: 'invitation', name: 'Invitation' },
	describedAs('An invitation not accepted yet', 'by email with the role'),
);
