import type { Field } from '../description/Operation';
import { wholeNumber } from './wholeNumber';

/** Said wherever money is given, because a factor of 1000 is easily overlooked. */
const UNIT = '(Thousandths of €)';

const EXAMPLE = '10000 is € 10.00';

type MoneyProperty = Pick<Field['property'], 'description' | 'displayName' | 'name' | 'required'>;

/**
 * Money as Spoki counts it in the calls of partners: in whole thousandths of a euro (documented).
 *
 * @param least the least that is taken; without it any whole number is
 */
export function thousandthsOfEuro(
	{ displayName, ...property }: MoneyProperty,
	{ key, least }: { key?: string; least?: number } = {},
): Field {
	return wholeNumber(
		{ ...property, displayName: `${displayName} ${UNIT}`, hint: EXAMPLE },
		{ key, least, advice: `Spoki counts in thousandths of a euro: ${EXAMPLE}.` },
	);
}
