import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import type { Field, FieldContext } from '../description/Operation';
import { isBlank, withoutWordsForNothing } from '../fields/blank';
import { withoutOnlyShown } from '../fields/mapper';
import { withColumns } from '../fields/columns';
import { formOf } from '../fields/places';
import { checkGiven, withoutJson } from '../fields/valueForm';
import { readByType } from '../fields/valueTypes';

/**
 * Checks a field's value and returns what is sent; undefined where nothing is. Every field of every
 * operation goes through here.
 *
 * @throws UserError that names the field and says what to do
 */
export function checkedValue(
	field: Field,
	given: unknown,
	context: FieldContext,
): IDataObject[string] {
	const { displayName, required } = field.property;
	const { value: bare, mode } = unwrapLocator(field, given);
	const mapped =
		field.property.type === 'resourceMapper' ? withColumns(bare, displayName, context) : bare;
	const own = withoutOnlyShown(field, withoutJson(mapped, formOf(field)));
	const value = context.asTool ? withoutWordsForNothing(own) : own;
	checkGiven(field, value);
	const read = field.read ?? readByType(field);
	const checked = isBlank(value)
		? emptied(field, value, context)
		: (read(value, { ...context, mode }) as IDataObject[string]);
	// A list can be there and hold nothing.
	if (checked !== undefined || !required) return checked;
	throw new UserError(`'${displayName}' is empty`, {
		description: `Enter a value for '${displayName}'. When it is an expression, check that every item has the value it points at.`,
	});
}

/** Only what is there and empty empties a field: a value that is missing altogether may be an oversight. */
function emptied(
	{ canBeEmptied }: Field,
	value: unknown,
	{ options }: FieldContext,
): '' | undefined {
	return canBeEmptied && options.sendEmptyValues === true && value !== undefined ? '' : undefined;
}

/** Inside a collection n8n stores an untouched locator as its bare default, without the mark of one. */
function unwrapLocator({ property }: Field, given: unknown): { value: unknown; mode?: string } {
	const isWrapped = typeof given === 'object' && given !== null && 'value' in given;
	// A workflow may hold one from a time when the parameter was a locator.
	const isLocator = property.type === 'resourceLocator' || (isWrapped && '__rl' in given);
	if (!isLocator || !isWrapped) return { value: given };
	const { value, mode } = given as { value: unknown; mode?: string };
	return { value, mode };
}
