import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { Field, FieldContext, ItemValues, Operation } from '../description/Operation';
import { bodyOf, isInPath, keyOf, type FieldValue } from './body';
import { checkedValue } from './checkedValue';
import { isTool } from './isTool';
import { checkPeriods } from './periods';
import { groupFields, topFields, type Group } from './properties';
import { withSpreadRead } from './spread';

/** Without a node of its own, as the trigger reads its filters, it is none that an AI agent calls. */
export type ParameterContext = Partial<Pick<IExecuteFunctions, 'getInputData' | 'getNode'>> &
	Pick<IExecuteFunctions, 'getNodeParameter' | 'getTimezone'>;

/**
 * Reads the parameters of one item. Blank optional values are left out; 0 and false are kept.
 *
 * @param ofCredential what the credential says for all items
 * @throws UserError that names the parameter, before anything is sent
 */
export function readValues(
	context: ParameterContext,
	operation: Operation,
	itemIndex: number,
	ofCredential: Pick<FieldContext, 'defaultCountry'> = {},
): ItemValues {
	const common = {
		timezone: context.getTimezone(),
		asTool: isTool(context),
		item: context.getInputData?.()[itemIndex]?.json,
		...ofCredential,
	};
	const topValue = (name: string) => context.getNodeParameter(name, itemIndex, null);
	const isShown = ({ shownWhen = {}, forTool = common.asTool }: Field) =>
		forTool === common.asTool &&
		Object.entries(shownWhen).every(([name, values]) => values.includes(topValue(name) as string));
	const readGroup = (group: Group, options: IDataObject) => {
		const fields = groupFields(operation, group).filter(isShown);
		// n8n resolves a parameter at each call, which costs more than everything else here.
		if (fields.length === 0) return [];
		const collection = (context.getNodeParameter(group, itemIndex, {}) ?? {}) as IDataObject;
		return readFields(fields, (name) => collection[name], { options, ...common });
	};
	const options = readGroup('options', {});
	const optionValues: IDataObject = Object.fromEntries(options.map(named));
	const withOptions = { options: optionValues, ...common };
	const top = readFields(topFields(operation).filter(isShown), topValue, withOptions);
	const inForm = [
		...top,
		...readGroup('additionalFields', optionValues),
		...readGroup('texts', optionValues),
		...readGroup('updateFields', optionValues),
		...readGroup('filters', optionValues),
	];
	const entries = withSpreadRead(inForm, {
		operation,
		isShown,
		read: (field, given) => checkedValue(field, given, withOptions),
	});
	checkPeriods(entries);
	const isId = ({ field }: FieldValue) => isInPath(operation, field);
	const sent = entries.filter((entry) => !isId(entry) && !isLocal(entry) && !isSecret(entry));
	const isQuery = (entry: FieldValue) => operation.method === 'GET' || isInQuery(entry);
	const values: ItemValues = {
		ids: Object.fromEntries(top.filter(isId).map(namedId)) as ItemValues['ids'],
		query: Object.fromEntries([...sent.filter(isQuery), ...options.filter(isInQuery)].map(keyed)),
		body: bodyOf(sent.filter((entry) => !isQuery(entry))),
		secrets: Object.fromEntries(entries.filter(isSecret).map(keyed)) as ItemValues['secrets'],
		// An option goes before a parameter of the same name, which only older workflows have.
		local: Object.fromEntries([...entries.filter(isLocal), ...options].map(named)),
		timezone: common.timezone,
	};
	operation.check?.(values);
	return values;
}

const named = ({ field, value }: FieldValue) => [field.property.name, value] as const;

/** A path is text, so a field may read its ID as the number that it is. */
const namedId = (entry: FieldValue) => {
	const [name, value] = named(entry);
	return [name, typeof value === 'number' ? String(value) : value] as const;
};

const keyed = ({ field, value }: FieldValue) => [keyOf(field), value] as const;

function isInQuery({ field }: FieldValue): boolean {
	return field.inQuery === true;
}

function isSecret({ field }: FieldValue): boolean {
	return field.secret === true;
}

function isLocal({ field }: FieldValue): boolean {
	return field.local === true;
}

/** @param given gives a parameter's value by name, undefined where the user did not add it */
function readFields(
	fields: Field[],
	given: (name: string) => unknown,
	context: FieldContext,
): FieldValue[] {
	return fields
		.map((field) => ({ field, value: checkedValue(field, given(field.property.name), context) }))
		.filter(({ value }) => value !== undefined);
}
