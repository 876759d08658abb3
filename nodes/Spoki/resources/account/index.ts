import type { Resource } from '../../description/Operation';
import { withDetails } from '../../fields/words';
import { createOnboardingLink } from './createOnboardingLink';
import { get } from './get';
import { getAll } from './getAll';
import { getAuthenticationToken } from './getAuthenticationToken';
import { getByPhone } from './getByPhone';
import { getCurrentReport } from './getCurrentReport';

export const account: Resource = {
	value: 'account',
	name: 'Account',
	description: "A company's access to Spoki, with its credit and its WhatsApp number",
	// What Spoki has retired stands last, whatever its name begins with.
	operations: [
		get,
		getAuthenticationToken,
		getByPhone,
		getCurrentReport,
		getAll,
		createOnboardingLink,
	],
	asChoice: ({ id, name, phone }) => ({
		name: withDetails(name, [phone]),
		value: id as number,
	}),
};
