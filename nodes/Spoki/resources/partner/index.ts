import type { Resource } from '../../description/Operation';
import { answersPartners } from '../../description/partners';
import { addClients } from './addClients';
import { createApiKey } from './createApiKey';
import { createConversationsSubrecharge } from './createConversationsSubrecharge';
import { createOnboardingLink } from './createOnboardingLink';
import { createSubrecharge } from './createSubrecharge';
import { getAccountForecasts } from './getAccountForecasts';
import { getAccountReport } from './getAccountReport';
import { getAccounts } from './getAccounts';
import { getAll } from './getAll';
import { moveCredit } from './moveCredit';
import { revokeApiKey } from './revokeApiKey';
import { setProfitMargins } from './setProfitMargins';

export const partner: Resource = answersPartners({
	value: 'partner',
	name: 'Partner',
	description: 'A company that resells Spoki',
	// What Spoki has deprecated stands last, whatever its name begins with.
	operations: [
		addClients,
		createApiKey,
		createOnboardingLink,
		createSubrecharge,
		getAccountForecasts,
		getAccountReport,
		getAccounts,
		getAll,
		moveCredit,
		revokeApiKey,
		setProfitMargins,
		createConversationsSubrecharge,
	],
});
