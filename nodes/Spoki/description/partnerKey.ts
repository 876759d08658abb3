import type { Operation } from './Operation';

const PARTNER_KEY_ADVICE =
	"This operation needs a partner key, which Spoki gives to partners and agencies; the key of a single account is refused. Choose a credential 'Spoki API' that holds a partner key.";

/** What to do where the key of a single account is refused. */
export const partnerKeyAdvice: NonNullable<Operation['advice']> = {
	'401': PARTNER_KEY_ADVICE,
	'403': PARTNER_KEY_ADVICE,
};
