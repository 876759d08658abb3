import type { Field, FieldContext } from '../../description/Operation';
import { internationalPhone } from './international';

/** The option that completes national numbers. */
export const defaultCountryPrefix: Field = {
	property: {
		displayName: 'Default Country Prefix',
		name: 'defaultCountryPrefix',
		type: 'string',
		default: '',
		placeholder: 'e.g. +39',
		description:
			'What completes numbers without a country code, such as +39 or IT. If empty, they are refused.',
	},
};

/** A phone number that is sent in international form; the option may complete it. */
export function phoneField(
	property: Pick<Field['property'], 'description' | 'displayName' | 'name' | 'required'>,
): Field {
	return {
		property: { ...property, type: 'string', default: '', placeholder: 'e.g. +393331234567' },
		brings: [defaultCountryPrefix],
		read: (value, context) => phoneOf(value, property.displayName, context),
	};
}

/** A number in international form, completed by the item's option. */
export function phoneOf(value: unknown, label: string, { options }: FieldContext): string {
	return internationalPhone(value, label, options.defaultCountryPrefix as string | undefined);
}
