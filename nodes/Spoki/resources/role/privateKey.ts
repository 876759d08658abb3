import { spokiIds } from '../../description/ids';
import type { Operation } from '../../description/Operation';
import { answeredValue } from '../../fields/answeredValue';
import { recordOf } from '../../transport/answers';

/**
 * One value of the private key as a record with the role's ID. Whether Spoki answers with the bare
 * value or an object that holds it is not known; an object of another form comes through whole.
 *
 * @param name the value's name in the record
 * @param keys its possible names in an answer
 */
export function privateKeyRecord(name: string, keys: string[]): Operation['asRecords'] {
	return (answer, values) => {
		const value = answeredValue(answer, keys);
		const isBare = value !== '' && ['string', 'boolean'].includes(typeof value);
		return [
			{
				...spokiIds(values),
				...(isBare ? { [name]: value as boolean | string } : recordOf(value)),
			},
		];
	};
}
