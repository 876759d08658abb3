import type { Field } from '../description/Operation';

/** A field that is optional elsewhere, where Spoki cannot do without it. */
export function required(field: Field): Field {
	return { ...field, property: { ...field.property, required: true } };
}
