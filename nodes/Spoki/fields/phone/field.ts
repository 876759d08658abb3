import type { Field, FieldContext } from '../../description/Operation';
import { internationalPhone } from './international';

/** What the credential's default country is called in a sentence. */
const OF_CREDENTIAL = "'Default Country' of the credential 'Spoki API'";

/** What stands below every field that takes a phone number. */
export const PHONE_HINT =
	'With the country code, such as +393331234567, unless a default country is set';

/** The option that completes national numbers, in the place of the credential's default country. */
export const defaultCountry: Field = {
	property: {
		displayName: 'Default Country',
		name: 'defaultCountry',
		type: 'string',
		default: '',
		placeholder: 'e.g. IT',
		description:
			'Completes numbers without a country code, such as IT or +39. If empty, that of the credential does.',
	},
};

/** A phone number that is sent in international form; a default country may complete it. */
export function phoneField(
	property: Pick<Field['property'], 'description' | 'displayName' | 'name' | 'required'>,
): Field {
	return {
		property: {
			...property,
			type: 'string',
			default: '',
			placeholder: 'e.g. +393331234567',
			hint: PHONE_HINT,
		},
		addsOptions: [defaultCountry],
		read: (value, context) => phoneOf(value, property.displayName, context),
	};
}

/** A number in international form, completed by the item's option or else by the credential. */
export function phoneOf(
	value: unknown,
	label: string,
	{ options, defaultCountry: ofCredential }: FieldContext,
): string {
	return options.defaultCountry === undefined
		? internationalPhone(value, label, ofCredential, OF_CREDENTIAL)
		: internationalPhone(value, label, options.defaultCountry as string);
}
