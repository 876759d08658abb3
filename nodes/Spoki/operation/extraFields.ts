import type { Field, Operation } from '../description/Operation';
import { extraFields } from '../fields/extraFields';
import { sendableFields } from './body';

/** The collections that Extra Fields can stand in. */
type Place = 'additionalFields' | 'updateFields';

/**
 * The collection of an operation that has Extra Fields: everything that creates or updates by values
 * that it sends. Not what removes or moves money, which must not be steered by a key that nobody has
 * looked at; not messages, because an unknown key in one reaches people; and nothing that has a secret
 * beside it in the body.
 *
 * @returns undefined where the operation has none, or a field of its own for such keys
 */
function placeOf(operation: Operation): Place | undefined {
	const { effect, method, limitType, updateFields, value } = operation;
	const sent = sendableFields(operation).filter(({ inQuery }) => inQuery !== true);
	const changes = ['send', 'write'].includes(effect) && ['PATCH', 'POST'].includes(method);
	const isMessage = limitType !== undefined;
	const hasOwn = sent.some(({ secret, spread }) => secret === true || spread === true);
	if (!changes || isMessage || hasOwn || sent.length === 0) return undefined;
	return updateFields !== undefined || value.startsWith('update')
		? 'updateFields'
		: 'additionalFields';
}

/** The field that an operation's collection has without its description saying so. */
export function extraFieldsIn(operation: Operation, group: string): Field[] {
	return placeOf(operation) === group ? [extraFields] : [];
}
