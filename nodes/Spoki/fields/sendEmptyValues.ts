import type { Field } from '../description/Operation';

/** What to tell a person who may have wanted to empty a field. */
export const emptyingAdvice =
	"To empty a field, add it and switch on the option 'Send Empty Values'.";

/** How an update empties a field: without it a blank value is left out. */
export const sendEmptyValues: Field = {
	property: {
		displayName: 'Send Empty Values',
		name: 'sendEmptyValues',
		type: 'boolean',
		default: false,
		description:
			'Whether fields that were added and left empty are emptied in Spoki. Otherwise they stay as they are.',
	},
};
