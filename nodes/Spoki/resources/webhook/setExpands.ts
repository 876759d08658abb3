import type { Field, ItemValues, Operation } from '../../description/Operation';
import { several } from '../../fields/lists';
import { sendEmptyValues } from '../../fields/sendEmptyValues';
import { somethingToChange } from '../../fields/somethingToChange';
import { textOf } from '../../fields/text';
import { expandsRecord } from './expands';
import { webhookId } from './locator';

const expands: Field = {
	canBeEmptied: true,
	...several(
		{
			displayName: 'Expands',
			name: 'expands',
			placeholder: 'e.g. contact',
			description:
				'What the deliveries hold in full: a list, or a text with commas. Spoki documents contact.',
		},
		(value, label) => textOf(value, `'${label}'`).trim(),
	),
};

/** Emptied, the list is sent as the empty one that it is. */
function withList(values: ItemValues): ItemValues {
	const { body } = values;
	return body.expands === '' ? { ...values, body: { ...body, expands: [] } } : values;
}

/**
 * Says anew what a webhook's deliveries hold in full: `contact` is what programs give
 * (observed), other names may exist. Assumed: the given list takes the place of the present one.
 * The output is made of the answer as with Get Expands. The limit is assumed. A name that the
 * event does not know is refused (assumed).
 */
export const setExpands: Operation = {
	value: 'setExpands',
	name: 'Set Expands',
	action: 'Set expands of webhook',
	description:
		"Replaces the present ones: say what a webhook's deliveries hold in full, such as the contact",
	effect: 'write',
	repeatable: true,
	requestsPerMinute: 30,
	method: 'POST',
	path: '/api/1/external-webhooks/{webhookId}/expands/',
	returns: 'record',
	fields: [webhookId, expands],
	options: [sendEmptyValues],
	check: somethingToChange(
		"To take all away, switch on the option 'Send Empty Values'.",
		"'Expands' is empty",
	),
	prepare: withList,
	asRecords: expandsRecord,
};
