import type { Operation } from '../../description/Operation';

/**
 * What the calls that move money have in common. Twice is twice the money, so nothing repeats them. What
 * they answer is not known: it comes out as it is, and an empty answer as a success.
 */
export const movingMoney: Pick<
	Operation,
	'effect' | 'method' | 'movesMoney' | 'repeatable' | 'requestsPerMinute' | 'returns'
> = {
	effect: 'destroy',
	movesMoney: true,
	repeatable: false,
	requestsPerMinute: 60,
	method: 'POST',
	returns: 'record',
};
