import { describedAs, recordLocator } from '../../fields/locators';

export const agencyId = recordLocator(
	{ value: 'agency', name: 'Agency' },
	describedAs('A company that looks after clients', 'with the ID of its account'),
);
